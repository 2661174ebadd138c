using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Histories;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Requests;

internal sealed class HistoryRequest(History history)
{
    private const int DefaultTail = 10;

    public JsonObject Answer(JupyterMessage request)
    {
        var content = request.Content;
        var found = content.RequireText("hist_access_type") switch
        {
            "tail" => history.Tail(content.Number("n") ?? DefaultTail),
            "range" => history.Range(
                content.Number("session") ?? 0,
                content.Number("start") ?? 0,
                content.Number("stop")
            ),
            "search" => history.Search(
                content.Text("pattern", "*"),
                content.Number("n"),
                content.Flag("unique", false)
            ),
            var other => throw new BadMessageException(
                $"found hist_access_type '{other}', expected tail, range or search"
            ),
        };
        var withOutput = content.Flag("output", false);
        // (session, line, input), or (session, line, (input, output)).
        var entries = found.Select(entry => new JsonArray(
            entry.Session,
            entry.Line,
            withOutput ? new JsonArray(entry.Source, entry.Output) : entry.Source
        ));
        return Reply.Ok(new() { ["history"] = new JsonArray([.. entries]) });
    }
}
