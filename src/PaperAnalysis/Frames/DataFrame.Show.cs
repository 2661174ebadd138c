namespace PaperAnalysis.Frames;

/// <content>How a frame shows.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// As an aligned table with names, types and the number of rows; see <see cref="TableOptions"/> for what is cut.
    /// </summary>
    public string ToText(TableOptions? options = null) =>
        TextTable.Write(this, options ?? new TableOptions { CellLength = 60 });

    /// <summary>As an HTML table with everything in it encoded.</summary>
    public string ToHtml(TableOptions? options = null) => HtmlTable.Write(this, options ?? new TableOptions());

    /// <summary>The frame shown with another number of rows than its first twenty, or longer cells.</summary>
    public FrameView Show(int rows, int? cellLength = null) => new(this, rows, cellLength);

    /// <summary>How a notebook shows the frame: <c>text/html</c> and <c>text/plain</c>.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() => FrameView.Bundle(ToHtml(), ToText());

    public override string ToString() => ToText();
}
