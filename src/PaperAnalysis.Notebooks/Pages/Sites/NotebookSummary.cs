using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What the index says of a notebook.</summary>
internal static class NotebookSummary
{
    private const string Findings = "findings";

    /// <summary>The text of the first heading of the first level, or the file's name.</summary>
    public static string TitleOf(Notebook notebook, string file)
    {
        var links = new PageLinks { Folder = "" };
        return notebook
                .Cells.OfType<Cell.Markdown>()
                .SelectMany(c => MarkdownHtml.Convert(c.Source, links, new HeadingIds()).Headings)
                .FirstOrDefault(heading => heading.Level == 1)
                ?.Text
            ?? Path.GetFileNameWithoutExtension(file);
    }

    /// <summary>The outputs of the cells tagged <c>findings</c>.</summary>
    /// <param name="page">The notebook's page, which anchors in the findings lead to.</param>
    public static Html FindingsOf(Notebook notebook, string file, string page)
    {
        var links = new PageLinks { Folder = Path.GetDirectoryName(Path.GetFullPath(file))!, Page = page };
        var outputs = new OutputHtml(links, new HeadingIds());
        return Html.Join(
            notebook
                .Cells.OfType<Cell.Code>()
                .Where(cell => cell.HasTag(Findings))
                .SelectMany(cell => cell.Outputs)
                .Where(output => output is not Output.Stream { Name: "stderr" })
                .Select(outputs.Convert)
        );
    }
}
