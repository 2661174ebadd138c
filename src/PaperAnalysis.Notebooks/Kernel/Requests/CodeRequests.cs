using PaperAnalysis.Notebooks.Kernel.Messages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Kernel.Requests;

/// <summary>Questions about code that is not run: completion, inspection, completeness.</summary>
internal sealed class CodeRequests(Lazy<ScriptSession> session)
{
    public byte[] Complete(JupyterMessage request) => Reply.Ok(j => j.WriteString("x", session.IsValueCreated.ToString()));

    public byte[] Inspect(JupyterMessage request) => Reply.Ok();

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
