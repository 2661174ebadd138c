using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>The form in which an executed notebook is committed.</summary>
internal static class CanonicalNotebook
{
    // What Jupyter, its timing extension, papermill and VS Code write of one particular run.
    private static readonly string[] RunMetadata = ["execution", "ExecuteTime", "papermill", "collapsed", "scrolled"];

    /// <summary>
    /// The same notebook without what differs from run to run: code cells that are not blank counted 1 to n, no times,
    /// no state of an editor. Outputs stay as they are, but for their execution counts, and for the HTML that draws a figure
    /// in front ends that do not know Plotly: it holds the figure's data a second time.
    /// </summary>
    public static Notebook Canonical(this Notebook notebook)
    {
        var count = 0;
        return notebook with
        {
            Metadata = Without(notebook.Metadata, ["papermill"]),
            Cells =
            [
                .. notebook.Cells.Select(cell =>
                {
                    cell = cell with { Metadata = Without(cell.Metadata, RunMetadata) };
                    return cell is Cell.Code code ? Count(code, code.IsBlank ? null : ++count) : cell;
                }),
            ],
        };
    }

    private static Cell.Code Count(Cell.Code code, int? count) =>
        code with
        {
            ExecutionCount = count,
            Outputs =
            [
                .. code.Outputs.Select(output =>
                    (output is Output.Result result ? result with { ExecutionCount = count } : output).With(FiguresOnce)
                ),
            ],
        };

    private static MimeBundle FiguresOnce(MimeBundle bundle) =>
        bundle.Data.ContainsKey(MimeTypes.Plotly) && bundle.Data.ContainsKey(MimeTypes.Html)
            ? bundle with
            {
                Data = Without(bundle.Data, [MimeTypes.Html]),
            }
            : bundle;

    private static JsonObject Without(JsonObject metadata, string[] names)
    {
        var rest = (JsonObject)metadata.DeepClone();
        foreach (var name in names)
        {
            rest.Remove(name);
        }

        return rest;
    }
}
