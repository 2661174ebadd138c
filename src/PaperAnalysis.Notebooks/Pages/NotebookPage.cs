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

    private NotebookPage(RunResult run, PageLinks links, IPageFiles files)
    {
        _links = links;
        _failed = (run as RunResult.Failed)?.Number;
        _outputs = new OutputHtml(links, _ids, files);
    }

    /// <param name="file">The notebook's path.</param>
    public static string Write(RunResult run, string file, PlotlySource plotly, PageShell.Frame frame)
    {
        var links = new PageLinks { Folder = Path.GetDirectoryName(Path.GetFullPath(file))! };
        var page = new NotebookPage(run, links, frame.Files);
        List<Html> cells = [.. page.AnswersFirst(run.Notebook.Cells).Where(c => c != Html.Empty)];
        // Beneath the title; a wide window shows them beside the text.
        cells.Insert(Math.Min(1, cells.Count), page.Contents());
        return PageShell.Wrap(
            NotebookSummary.TitleOf(run.Notebook, file),
            Html.Of(
                $"""
                <div class="columns">
                <main>
                {page.Notice(plotly)}
                {NotebookSummary.StopOf(run, "")}
                {Html.Join(cells)}
                </main>
                </div>
                """
            ),
            frame with
            {
                Controls = Html.Of(
                    $"<label class=\"switch\"><input type=\"checkbox\" id=\"show-code\"> Show the code</label>"
                ),
                Scripts = page._outputs.Charts == 0 ? frame.Scripts : [PageAssets.Plotly, .. frame.Scripts],
            }
        );
    }

    /// <summary>
    /// What a cell shows, said in words by the cell after it (<c>words</c> and <c>words-answer</c>), stands below those
    /// words: they are its title.
    /// </summary>
    private IEnumerable<Html> AnswersFirst(IReadOnlyList<Cell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (
                i + 1 < cells.Count
                && cells[i] is Cell.Code { Outputs.Count: > 0 } shown
                && cells[i + 1] is Cell.Code { Outputs.Count: > 0 } answer
                && answer.Id == shown.Id + "-answer"
                && !answer.Outputs.OfType<Output.Error>().Any()
            )
            {
                yield return Convert(answer, i + 1, "cell finding");
                yield return Convert(shown, i, "cell");
                i++;
            }
            else
            {
                yield return Convert(cells[i], i);
            }
        }
    }

    private Html Convert(Cell cell, int i) =>
        cell switch
        {
            Cell.Markdown markdown => Convert(markdown),
            Cell.Code code => Convert(code, i, code.HasTag("findings") ? "cell findings" : "cell"),
            Cell.Raw raw when raw.Source != "" => Html.Of($"<pre class=\"text\">{raw.Source}</pre>"),
            _ => Html.Empty,
        };

    private Html Convert(Cell.Markdown cell)
    {
        var (html, found) = MarkdownHtml.Convert(cell.Source, _links with { Attachments = cell.Attachments }, _ids);
        _headings.AddRange(found);
        return Html.Of($"<section class=\"text\" id=\"cell-{cell.Id}\">\n{html}</section>");
    }

    private Html Convert(Cell.Code cell, int i, string kind)
    {
        if (cell.IsBlank)
        {
            return Html.Empty;
        }
        // What the reader of a page could not know otherwise stands open.
        var (summary, open) =
            i + 1 > _failed ? ("Code, not run: " + CodeSummary.Of(cell.Source), false)
            : NotebookParameters.AreInjected(cell) ? ("Values given to this run", true)
            : ("Code: " + CodeSummary.Of(cell.Source), i + 1 == _failed);
        var code = Html.Of(
            $"<details class=\"code\"{new Html(open ? " open" : "")}><summary>{summary}</summary><pre tabindex=\"0\"><code>{CodeHtml.Convert(cell.Source)}</code></pre></details>"
        );
        return Html.Of(
            $"<section class=\"{kind}\" id=\"cell-{cell.Id}\">\n{code}\n{Html.Join(cell.Outputs.Select(_outputs.Convert))}\n</section>"
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
            <p>On this page</p>
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
}
