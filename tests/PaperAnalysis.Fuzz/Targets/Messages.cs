using System.Text;
using PaperAnalysis.Kernel;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>What a peer sends to the kernel, signed or not, and the connection files of clients.</summary>
internal static class Messages
{
    private static readonly JupyterWire Wire = new(new MessageSigner([]));

    private static readonly byte[][] Request =
    [
        Encoding.UTF8.GetBytes("<IDS|MSG>"),
        [],
        Encoding.UTF8.GetBytes(
            "{\"msg_id\":\"1\",\"msg_type\":\"execute_request\",\"session\":\"s\",\"username\":\"u\",\"version\":\"5.3\"}"
        ),
        Encoding.UTF8.GetBytes("{}"),
        Encoding.UTF8.GetBytes("{}"),
        Encoding.UTF8.GetBytes(
            "{\"code\":\"1+1\",\"silent\":false,\"store_history\":true,\"user_expressions\":{},\"cursor_pos\":1}"
        ),
    ];

    public static FuzzTarget Target { get; } =
        new(
            "messages",
            Read,
            [
                [0, .. Sent(Request)],
                [0, .. ZmtpGreeting.Ours.ToBytes()],
                [1, .. Command(ZmtpCommand.Ready("DEALER", "ab"u8).ToBytes())],
                InputText.With(
                    2,
                    "{\"transport\":\"tcp\",\"signature_scheme\":\"hmac-sha256\",\"ip\":\"127.0.0.1\",\"key\":\"k\",\"shell_port\":1,\"iopub_port\":2,\"stdin_port\":3,\"control_port\":4,\"hb_port\":5}"
                ),
            ],
            [
                "<IDS|MSG>",
                "{",
                "}",
                "[",
                "]",
                "\"",
                ":",
                ",",
                "null",
                "true",
                "1e9",
                "\"msg_id\":\"",
                "\"msg_type\":\"",
                "\"code\":\"",
                "\"silent\":",
                "\"cursor_pos\":",
                "\"user_expressions\":{}",
                "\\ud800",
                "\u0001\u0000",
                "\u0002",
                "\u0004\u0005READY",
                "Socket-Type",
                "Identity",
                "\u0000\u0000\u0000\u0006DEALER",
                "\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0001\u0000",
                "NULL",
                "SUBSCRIBE",
                "\"ip\":\"",
                "::1",
                "0.0.0.0",
                "*",
                "\"shell_port\":65536",
                "hmac-md5",
            ]
        );

    private static void Read(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }
        try
        {
            if (input[0] % 3 == 2)
            {
                ConnectionFile.Parse(InputText.Of(input.AsSpan(1)), "c");
            }
            else
            {
                ReadFrames(input[1..]);
            }
        }
        catch (Exception refused)
            when (refused is MalformedPeerException or BadMessageException or IOException or FormatException)
        {
            // As documented: the connection ends, or the message is refused.
        }
    }

    private static void ReadFrames(byte[] sent)
    {
        if (sent.Length >= ZmtpGreeting.Length && sent[0] == 0xFF)
        {
            ZmtpGreeting.Parse(sent);
            sent = sent[ZmtpGreeting.Length..];
        }
        var reader = new FrameReader(new MemoryStream(sent), PeerAllowance.Whole(new()));
        List<ReadOnlyMemory<byte>> parts = [];
        while (reader.TryRead(out var frame))
        {
            if (frame.Command)
            {
                ZmtpCommand.Parse(frame.Body).Metadata();
                continue;
            }
            parts.Add(frame.Body);
            if (!frame.More)
            {
                ReadMessage(parts);
                parts = [];
            }
        }
    }

    private static void ReadMessage(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var message = Wire.Decode(new RoutedMessage("peer"u8.ToArray(), parts, 0));
        try
        {
            _ = message.Content.RequireText("code");
            _ = message.Content.Flag("silent", false);
            _ = message.Content.Number("cursor_pos");
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair: the dispatcher answers with an error.
        }
    }

    private static byte[] Sent(byte[][] parts)
    {
        using var stream = new MemoryStream();
        FrameWriter.WriteMessage(stream, [.. parts.Select(static p => (ReadOnlyMemory<byte>)p)]);
        return stream.ToArray();
    }

    private static byte[] Command(byte[] body) => [4, (byte)body.Length, .. body];
}
