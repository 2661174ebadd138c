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

    /// <summary>
    /// That a cell failed and those after it did not run, with a link to the cell; empty where all of them ran.
    /// </summary>
    /// <param name="page">The notebook's page; empty on that page itself.</param>
    public static Html StopOf(RunResult run, string page) =>
        run is RunResult.Failed failed
            ? Html.Of(
                $"<p class=\"stopped\"><a href=\"{page}#cell-{failed.Cell.Id}\">Cell {failed.Number} of {run.Notebook.Cells.Count}</a> failed with {failed.Error.Name}: {FirstLine(failed.Error.Message)} The cells after it were not run.</p>"
            )
            : Html.Empty;

    /// <summary>The outputs of the cells tagged <c>findings</c>; an error is told by <see cref="StopOf"/>.</summary>
    /// <param name="page">The notebook's page, which anchors in the findings lead to.</param>
    public static Html FindingsOf(Notebook notebook, string file, string page, IPageFiles files)
    {
        var links = new PageLinks { Folder = Path.GetDirectoryName(Path.GetFullPath(file))!, Page = page };
        var outputs = new OutputHtml(links, new HeadingIds(), files);
        return Html.Join(
            notebook
                .Cells.OfType<Cell.Code>()
                .Where(cell => cell.HasTag(Findings))
                .SelectMany(cell => cell.Outputs)
                .Where(output => output is not (Output.Stream { Name: "stderr" } or Output.Error))
                .Select(outputs.Convert)
        );
    }

    private static string FirstLine(string message)
    {
        var line = message.TrimStart().Split('\n')[0].TrimEnd();
        return line.Length == 0 || ".!?".Contains(line[^1], StringComparison.Ordinal) ? line : line + ".";
    }
}
