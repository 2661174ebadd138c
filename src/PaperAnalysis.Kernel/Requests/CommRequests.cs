using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>
/// Comms are the side channel of widgets. This kernel has no widget targets, and says so: whoever opens a comm is told
/// that it is closed, instead of waiting for an answer that never comes.
/// </summary>
internal sealed class CommRequests(Iopub iopub)
{
    public static byte[] Info() =>
        Reply.Ok(json =>
        {
            json.WriteStartObject("comms");
            json.WriteEndObject();
        });

    /// <summary>For comm_open and comm_msg: no such comm is open.</summary>
    public byte[]? Close(JupyterMessage request)
    {
        var id = request.Content.RequireText("comm_id");
        iopub.Publish(
            request.HeaderBytes,
            "comm_close",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("comm_id", id);
                json.WriteStartObject("data");
                json.WriteEndObject();
                json.WriteEndObject();
            }
        );
        return null;
    }
}
