using System.Text.Json;
using PaperAnalysis.Kernel.Histories;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Requests;

internal sealed class HistoryRequest(History history)
{
    private const int DefaultTail = 10;

    public byte[] Answer(JupyterMessage request)
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
        return Reply.Ok(json =>
        {
            json.WriteStartArray("history");
            foreach (var entry in found)
            {
                Write(json, entry, withOutput);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>(session, line, input), or (session, line, (input, output)).</summary>
    private static void Write(Utf8JsonWriter json, HistoryEntry entry, bool withOutput)
    {
        json.WriteStartArray();
        json.WriteNumberValue(entry.Session);
        json.WriteNumberValue(entry.Line);
        if (withOutput)
        {
            json.WriteStartArray();
        }

        json.WriteStringValue(entry.Source);
        if (withOutput)
        {
            json.WriteStringValue(entry.Output);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
