namespace PaperAnalysis.Kernel.Requests;

internal static class ConnectRequest
{
    public static byte[] Answer(ConnectionFile connection) =>
        Reply.Ok(json =>
        {
            json.WriteNumber("shell_port", connection.ShellPort);
            json.WriteNumber("iopub_port", connection.IopubPort);
            json.WriteNumber("stdin_port", connection.StdinPort);
            json.WriteNumber("hb_port", connection.HeartbeatPort);
            json.WriteNumber("control_port", connection.ControlPort);
        });
}
