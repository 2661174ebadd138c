using PaperAnalysis.Notebooks.Kernel.Messages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Kernel.Requests;

/// <summary>Questions about code that is not run: completion, inspection, completeness.</summary>
internal sealed class CodeRequests(Lazy<ScriptSession> session)
{
    public static byte[] Complete(JupyterMessage request)
    {
        var cursor = request.Content.Number("cursor_pos") ?? 0;
        return Reply.Ok(json =>
        {
            json.WriteStartArray("matches");
            json.WriteEndArray();
            json.WriteNumber("cursor_start", cursor);
            json.WriteNumber("cursor_end", cursor);
            json.WriteStartObject("metadata");
            json.WriteEndObject();
        });
    }

    public static byte[] Inspect(JupyterMessage request) =>
        Reply.Ok(json =>
        {
            json.WriteBoolean("found", false);
            json.WriteStartObject("data");
            json.WriteEndObject();
            json.WriteStartObject("metadata");
            json.WriteEndObject();
        });

    public byte[] IsComplete(JupyterMessage request) =>
        Json.Bytes(json =>
        {
            json.WriteStartObject();
            switch (session.Value.CheckComplete(request.Content.RequireText("code")))
            {
                case Completeness.Complete:
                    json.WriteString("status", "complete");
                    break;
                case Completeness.Incomplete(var indent):
                    json.WriteString("status", "incomplete");
                    json.WriteString("indent", indent);
                    break;
                default:
                    json.WriteString("status", "invalid");
                    break;
            }
            json.WriteEndObject();
        });
}
