namespace PaperAnalysis.Frames;

/// <summary>A frame together with how much of it is to be shown.</summary>
public sealed record FrameView(DataFrame Frame, int Rows, int? CellLength = null)
{
    /// <summary>How a notebook shows the view: <c>text/html</c> and <c>text/plain</c>.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() => Bundle(Frame.ToHtml(Options(120)), ToString());

    public override string ToString() => Frame.ToText(Options(60));

    internal static IReadOnlyDictionary<string, string> Bundle(string html, string text) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["text/html"] = html, ["text/plain"] = text };

    private TableOptions Options(int cellLength) => new() { Rows = Rows, CellLength = CellLength ?? cellLength };
}
