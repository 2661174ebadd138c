using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Editing;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>Questions about code that is not run: completion, inspection, completeness.</summary>
internal sealed class CodeRequests(Lazy<ScriptSession> session)
{
    /// <summary>
    /// What could stand at the cursor. The metadata repeats the matches with their types and signatures under the name
    /// that IPython gave them and JupyterLab and Notebook 7 read.
    /// </summary>
    public JsonObject Complete(JupyterMessage request)
    {
        var (code, cursor) = Cursor(request);
        var found = session.Value.Complete(code, cursor);
        var start = CodePoints.FromUtf16(code, found.Start);
        var end = CodePoints.FromUtf16(code, found.End);
        var typed = found.Matches.Select(match => new JsonObject
        {
            ["text"] = match.Text,
            ["type"] = match.Kind,
            ["signature"] = match.Signature,
            ["start"] = start,
            ["end"] = end,
        });
        return Reply.Ok(
            new()
            {
                ["matches"] = new JsonArray([.. found.Matches.Select(match => match.Text)]),
                ["cursor_start"] = start,
                ["cursor_end"] = end,
                ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. typed]) },
            }
        );
    }

    /// <summary>
    /// What the name at the cursor is: markdown for the front ends that show it, plain text for the others.
    /// </summary>
    public JsonObject Inspect(JupyterMessage request)
    {
        var (code, cursor) = Cursor(request);
        var found = session.Value.Inspect(code, cursor);
        return Reply.Ok(
            new()
            {
                ["found"] = found is not null,
                ["data"] = found is null
                    ? new JsonObject()
                    : new JsonObject { ["text/plain"] = found.Text, ["text/markdown"] = found.Markdown },
                ["metadata"] = new JsonObject(),
            }
        );
    }

    public JsonObject IsComplete(JupyterMessage request) =>
        session.Value.CheckComplete(request.Content.RequireText("code")) switch
        {
            Completeness.Complete => new() { ["status"] = "complete" },
            Completeness.Incomplete(var indent) => new() { ["status"] = "incomplete", ["indent"] = indent },
            _ => new() { ["status"] = "invalid" },
        };

    /// <summary>The code and the cursor's UTF-16 offset in it; the end where the client names no position.</summary>
    private static (string Code, int Cursor) Cursor(JupyterMessage request)
    {
        var code = request.Content.RequireText("code");
        return request.Content.Number("cursor_pos") is { } position
            ? (code, CodePoints.ToUtf16(code, position))
            : (code, code.Length);
    }
}
