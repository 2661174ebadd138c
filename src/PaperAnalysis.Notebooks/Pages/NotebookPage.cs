using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>An executed notebook as one HTML page.</summary>
internal sealed class NotebookPage
{
    private readonly HeadingIds _ids = new();
    private readonly List<Heading> _headings = [];
    private readonly OutputHtml _outputs;
    private readonly PageLinks _links;

    /// <summary>The number of the cell that failed, after which none ran; null where all ran.</summary>
    private readonly int? _failed;

    private NotebookPage(RunResult run, PageLinks links)
    {
        _links = links;
        _failed = (run as RunResult.Failed)?.Number;
        _outputs = new OutputHtml(links, _ids);
    }

    /// <param name="file">The notebook's path.</param>
    public static string Write(RunResult run, string file, PlotlySource plotly)
    {
        var page = new NotebookPage(run, new PageLinks { Folder = Path.GetDirectoryName(Path.GetFullPath(file))! });
        var cells = Html.Join(run.Notebook.Cells.Select(page.Convert).Where(c => c != Html.Empty));
        return PageShell.Wrap(
            NotebookSummary.TitleOf(run.Notebook, file),
            Html.Of(
                $"""
                <header><a href="index.html">All notebooks</a></header>
                <div class="columns">
                {page.Contents()}
                <main>
                {page.Notice(plotly)}
                {NotebookSummary.StopOf(run, "")}
                {cells}
                </main>
                </div>
                """
            ),
            page.Scripts(plotly)
        );
    }

    private Html Convert(Cell cell, int i) =>
        cell switch
        {
            Cell.Markdown markdown => Convert(markdown),
            Cell.Code code => Convert(code, i),
            Cell.Raw raw when raw.Source != "" => Html.Of($"<pre class=\"text\">{raw.Source}</pre>"),
            _ => Html.Empty,
        };

    private Html Convert(Cell.Markdown cell)
    {
        var (html, found) = MarkdownHtml.Convert(cell.Source, _links with { Attachments = cell.Attachments }, _ids);
        _headings.AddRange(found);
        return Html.Of($"<section class=\"text\" id=\"cell-{cell.Id}\">\n{html}</section>");
    }

    private Html Convert(Cell.Code cell, int i)
    {
        if (cell.IsBlank)
        {
            return Html.Empty;
        }
        // What the reader of a page could not know otherwise stands open.
        var (summary, open) =
            i + 1 > _failed ? ("Code, not run", false)
            : NotebookParameters.AreInjected(cell) ? ("Values given to this run", true)
            : ("Code", i + 1 == _failed);
        var code = Html.Of(
            $"<details class=\"code\"{new Html(open ? " open" : "")}><summary>{summary}</summary><pre><code>{CodeHtml.Convert(cell.Source)}</code></pre></details>"
        );
        return Html.Of(
            $"<section class=\"cell\" id=\"cell-{cell.Id}\">\n{code}\n{Html.Join(cell.Outputs.Select(_outputs.Convert))}\n</section>"
        );
    }

    /// <summary>The headings below the title.</summary>
    private Html Contents()
    {
        var listed = _headings.Where(h => h.Level is 2 or 3).ToList();
        if (listed.Count < 2)
        {
            return Html.Empty;
        }

        var items = listed.Select(h => Html.Of($"<li class=\"level-{h.Level}\"><a href=\"#{h.Id}\">{h.Text}</a></li>"));
        return Html.Of(
            $"""
            <nav class="contents" aria-label="Contents">
            <ul>
            {Html.Join(items)}
            </ul>
            </nav>
            """
        );
    }

    private Html Notice(PlotlySource plotly) =>
        _outputs.Charts == 0 || plotly.File is not null
            ? Html.Empty
            : Html.Of(
                $"<p class=\"note\">The charts on this page load plotly.js from {PlotlyLoader.PublicAddress}: npm was not there to fetch it when these pages were built.</p>"
            );

    private Html Scripts(PlotlySource plotly) =>
        _outputs.Charts == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <script src="{plotly.Address}"></script>
                <script src="{PageAssets.Script}"></script>
                """
            );
}
