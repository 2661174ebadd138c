using System.Text.Json;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>Questions about code that is not run: completion, inspection, completeness.</summary>
internal sealed class CodeRequests(Lazy<ScriptSession> session)
{
    /// <summary>
    /// What could stand at the cursor. The metadata repeats the matches with their types and signatures under the name
    /// that IPython gave them and JupyterLab and Notebook 7 read.
    /// </summary>
    public byte[] Complete(JupyterMessage request)
    {
        var (code, cursor) = Cursor(request);
        var found = session.Value.CompleteAsync(code, cursor).GetAwaiter().GetResult();
        var start = CodePoints.FromUtf16(code, found.Start);
        var end = CodePoints.FromUtf16(code, found.End);
        return Reply.Ok(json =>
        {
            json.WriteStartArray("matches");
            foreach (var match in found.Matches)
            {
                json.WriteStringValue(match.Text);
            }

            json.WriteEndArray();
            json.WriteNumber("cursor_start", start);
            json.WriteNumber("cursor_end", end);
            json.WriteStartObject("metadata");
            json.WriteStartArray("_jupyter_types_experimental");
            foreach (var match in found.Matches)
            {
                WriteTyped(json, match, start, end);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// What the name at the cursor is: markdown for the front ends that show it, plain text for the others.
    /// </summary>
    public byte[] Inspect(JupyterMessage request)
    {
        var (code, cursor) = Cursor(request);
        var found = session.Value.InspectAsync(code, cursor).GetAwaiter().GetResult();
        return Reply.Ok(json =>
        {
            json.WriteBoolean("found", found is not null);
            json.WriteStartObject("data");
            if (found is not null)
            {
                json.WriteString("text/plain", found.Text);
                json.WriteString("text/markdown", found.Markdown);
            }
            json.WriteEndObject();
            json.WriteStartObject("metadata");
            json.WriteEndObject();
        });
    }

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

    /// <summary>The code and the cursor's UTF-16 offset in it; the end where the client names no position.</summary>
    private static (string Code, int Cursor) Cursor(JupyterMessage request)
    {
        var code = request.Content.RequireText("code");
        return request.Content.Number("cursor_pos") is { } position
            ? (code, CodePoints.ToUtf16(code, position))
            : (code, code.Length);
    }

    private static void WriteTyped(Utf8JsonWriter json, CompletionMatch match, int start, int end)
    {
        json.WriteStartObject();
        json.WriteString("text", match.Text);
        json.WriteString("type", match.Kind);
        json.WriteString("signature", match.Signature);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteEndObject();
    }
}
