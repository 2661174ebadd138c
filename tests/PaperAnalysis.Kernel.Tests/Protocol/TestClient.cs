using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Tests.Transport;

namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>
/// A Jupyter client written for the tests from the protocol's text: shell, control and stdin share one identity, as in
/// every client.
/// </summary>
internal sealed class TestClient : IDisposable
{
    private readonly ConnectionFile _connection;
    private readonly string _session = Guid.NewGuid().ToString("N");
    private readonly Queue<byte[][]> _early = new();
    private int _sent;

    public TestClient(ConnectionFile connection, bool subscribe = true)
    {
        _connection = connection;
        Iopub = WirePeer.Greeted(At(connection.IopubPort), "SUB");
        if (subscribe)
        {
            Subscribe();
        }

        Shell = WirePeer.Greeted(At(connection.ShellPort), "DEALER", _session);
        Control = WirePeer.Greeted(At(connection.ControlPort), "DEALER", _session);
        Stdin = WirePeer.Greeted(At(connection.StdinPort), "DEALER", _session);
    }

    public WirePeer Shell { get; }
    public WirePeer Control { get; }
    public WirePeer Stdin { get; }
    public WirePeer Iopub { get; }

    /// <returns>The id of the message.</returns>
    public string Send(
        WirePeer channel,
        string type,
        JsonObject content,
        string? signature = null,
        JsonObject? metadata = null
    )
    {
        var id = $"{_session}_{++_sent}";
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["session"] = _session,
            ["username"] = "tester",
            ["date"] = "2026-01-01T00:00:00.000000Z",
            ["msg_type"] = type,
            ["version"] = "5.3",
        };
        string[] parts = [header.ToJsonString(), "{}", (metadata ?? []).ToJsonString(), content.ToJsonString()];
        channel.Send(["<IDS|MSG>", signature ?? Sign(parts), .. parts]);
        return id;
    }

    /// <summary>Signs and sends what another client may have written.</summary>
    public void SendText(WirePeer channel, string header, string metadata, string content)
    {
        string[] parts = [header, "{}", metadata, content];
        channel.Send(["<IDS|MSG>", Sign(parts), .. parts]);
    }

    public string Execute(
        string code,
        bool silent = false,
        bool storeHistory = true,
        bool stopOnError = true,
        bool allowStdin = false,
        JsonObject? userExpressions = null
    ) =>
        Send(
            Shell,
            "execute_request",
            new()
            {
                ["code"] = code,
                ["silent"] = silent,
                ["store_history"] = storeHistory,
                ["stop_on_error"] = stopOnError,
                ["allow_stdin"] = allowStdin,
                ["user_expressions"] = userExpressions ?? [],
            }
        );

    /// <summary>Reads the next message of a channel and checks its signature.</summary>
    public Message Read(WirePeer channel)
    {
        var parts = (channel == Iopub && _early.TryDequeue(out var early) ? early : channel.Read())
            .Select(Encoding.UTF8.GetString)
            .ToArray();
        var at = Array.IndexOf(parts, "<IDS|MSG>");
        Assert.True(at >= 0 && parts.Length >= at + 6, string.Join('|', parts));
        Assert.Equal(Sign(parts[(at + 2)..(at + 6)]), parts[at + 1]);
        return new(
            JsonNode.Parse(parts[at + 2])!["msg_type"]!.ToString(),
            JsonNode.Parse(parts[at + 3])!["msg_id"]?.ToString() ?? "",
            JsonNode.Parse(parts[at + 5])!
        );
    }

    /// <summary>What iopub says of one request, from busy to idle; what belongs to others is passed over.</summary>
    public List<Message> Published(string id)
    {
        var messages = new List<Message>();
        while (messages is not [.., { Type: "status" } status] || status["execution_state"] != "idle")
        {
            var message = Read(Iopub);
            if (message.ParentId == id)
            {
                messages.Add(message);
            }
        }
        return messages;
    }

    /// <summary>Runs a cell: its reply, and what came between busy and idle.</summary>
    public (Message Reply, List<Message> Outputs) Run(string code)
    {
        var id = Execute(code);
        var reply = Reply(Shell, id);
        var published = Published(id);
        Assert.Equal("status busy", published[0].ToString());
        Assert.Equal("execute_input", published[1].Type);
        return (reply, published[2..^1]);
    }

    /// <summary>Asks and reads the reply, which is the next message of its channel.</summary>
    public Message Ask(WirePeer channel, string type, JsonObject content) =>
        Reply(channel, Send(channel, type, content));

    public Message Reply(WirePeer channel, string id)
    {
        var reply = Read(channel);
        Assert.Equal(id, reply.ParentId);
        return reply;
    }

    /// <summary>
    /// Done when the kernel has read it: it answers a PING, behind what it held for its first subscriber.
    /// </summary>
    private void Subscribe()
    {
        Iopub.SendCommand("SUBSCRIBE");
        Iopub.SendCommand("PING", 0, 0);
        while (Iopub.PeekFlags() != 4)
        {
            _early.Enqueue(Iopub.Read());
        }

        Iopub.ReadFrame();
    }

    /// <summary>
    /// Runs a cell that goes on only once further messages, which are sent meanwhile, have reached the kernel.
    /// </summary>
    /// <param name="code">What the cell does then.</param>
    /// <returns>The ids of the cell and of the messages.</returns>
    public (string Cell, string[] Further) ExecuteBefore(Func<string[]> send, string code, bool stopOnError = true)
    {
        var cell = Execute($"Console.ReadLine(); {code}", stopOnError: stopOnError, allowStdin: true);
        Assert.Equal("input_request", Read(Stdin).Type);
        var further = send();
        Shell.Settle();
        Send(Stdin, "input_reply", new() { ["value"] = "" });
        return (cell, further);
    }

    public void Dispose()
    {
        Shell.Dispose();
        Control.Dispose();
        Stdin.Dispose();
        Iopub.Dispose();
    }

    private IPEndPoint At(int port) => new(_connection.Ip, port);

    private string Sign(string[] parts) =>
        _connection.Key.Length == 0
            ? ""
            : Convert.ToHexStringLower(
                HMACSHA256.HashData(_connection.Key, Encoding.UTF8.GetBytes(string.Concat(parts)))
            );
}
