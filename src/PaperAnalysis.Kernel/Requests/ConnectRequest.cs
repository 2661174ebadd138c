using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Requests;

internal static class ConnectRequest
{
    public static JsonObject Answer(ConnectionFile connection) =>
        Reply.Ok(
            new()
            {
                ["shell_port"] = connection.ShellPort,
                ["iopub_port"] = connection.IopubPort,
                ["stdin_port"] = connection.StdinPort,
                ["hb_port"] = connection.HeartbeatPort,
                ["control_port"] = connection.ControlPort,
            }
        );
}
