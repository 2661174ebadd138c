using System.Net;
using System.Text;
using System.Text.Json;

namespace PaperAnalysis.Kernel;

/// <summary>
/// Where the client wants to find the kernel, and the key that both sign with. Fields that this record does not name
/// are ignored.
/// </summary>
internal sealed record ConnectionFile(
    IPAddress Ip,
    int ShellPort,
    int IopubPort,
    int StdinPort,
    int ControlPort,
    int HeartbeatPort,
    byte[] Key
)
{
    /// <exception cref="FormatException">The file is no connection file that this kernel can serve; the message says
    /// what was found and expected.</exception>
    public static ConnectionFile Read(string path, bool allowRemote = false) =>
        Parse(File.ReadAllText(path), path, allowRemote);

    /// <param name="source">Named in errors.</param>
    public static ConnectionFile Parse(string json, string source, bool allowRemote = false)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Wrong(source, $"found {root.ValueKind}, expected an object");
            }

            Expect(root, source, "transport", "tcp");
            var scheme = Text(root, source, "signature_scheme");
            if (scheme is not ("" or "hmac-sha256"))
            {
                throw Wrong(source, $"found signature_scheme '{scheme}', expected 'hmac-sha256'");
            }

            return new(
                Address(Text(root, source, "ip"), source, allowRemote),
                Port(root, source, "shell_port"),
                Port(root, source, "iopub_port"),
                Port(root, source, "stdin_port"),
                Port(root, source, "control_port"),
                Port(root, source, "hb_port"),
                Encoding.UTF8.GetBytes(Text(root, source, "key"))
            );
        }
        catch (JsonException e)
        {
            throw Wrong(source, $"line {e.LineNumber + 1} is no JSON: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw Wrong(source, "found half of a surrogate pair, expected text in Unicode");
        }
    }

    private static IPAddress Address(string ip, string source, bool allowRemote)
    {
        var address = ip switch
        {
            "localhost" => IPAddress.Loopback,
            "*" => IPAddress.Any,
            _ when IPAddress.TryParse(ip, out var parsed) => parsed,
            _ => throw Wrong(source, $"found ip '{ip}', expected an address such as 127.0.0.1"),
        };
        return IPAddress.IsLoopback(address) || allowRemote
            ? address
            : throw Wrong(
                source,
                $"found ip '{ip}', expected a loopback address such as 127.0.0.1; whoever reaches the ports and knows the key runs code here. "
                    + "Start the kernel with --allow-remote to serve that address all the same"
            );
    }

    private static void Expect(JsonElement root, string source, string name, string expected)
    {
        var found = Text(root, source, name);
        if (found != expected)
        {
            throw Wrong(source, $"found {name} '{found}', expected '{expected}'");
        }
    }

    private static string Text(JsonElement root, string source, string name) =>
        !root.TryGetProperty(name, out var value) ? throw Wrong(source, $"has no {name}")
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : throw Wrong(source, $"found {value.ValueKind} as {name}, expected a string");

    private static int Port(JsonElement root, string source, string name) =>
        !root.TryGetProperty(name, out var value) ? throw Wrong(source, $"has no {name}")
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is > 0 and <= 65_535 ? port
        : throw Wrong(source, $"found {value} as {name}, expected a port from 1 to 65535");

    private static FormatException Wrong(string source, string what) => new($"connection file {source}: {what}");
}
