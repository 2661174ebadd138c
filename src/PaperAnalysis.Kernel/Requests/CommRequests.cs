using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>
/// Comms are the side channel of widgets. This kernel has no widget targets, and says so: whoever opens a comm is told
/// that it is closed, instead of waiting for an answer that never comes.
/// </summary>
internal sealed class CommRequests(Iopub iopub)
{
    public static JsonObject Info() => Reply.Ok(new() { ["comms"] = new JsonObject() });

    /// <summary>For comm_open and comm_msg: no such comm is open.</summary>
    public JsonObject? Close(JupyterMessage request)
    {
        iopub.Publish(
            request.HeaderBytes,
            "comm_close",
            new() { ["comm_id"] = request.Content.RequireText("comm_id"), ["data"] = new JsonObject() }
        );
        return null;
    }
}
