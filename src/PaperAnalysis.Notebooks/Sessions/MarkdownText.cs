namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>Markdown that a cell made, shown as a front end shows a markdown cell.</summary>
public sealed record MarkdownText(string Text)
{
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        new Dictionary<string, string> { ["text/markdown"] = Text, ["text/plain"] = Text };

    public override string ToString() => Text;
}
