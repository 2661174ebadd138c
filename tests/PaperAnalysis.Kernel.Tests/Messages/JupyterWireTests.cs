using System.Text;
using System.Text.Json;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Messages;

public sealed class JupyterWireTests
{
    private const string Header = """{"msg_id":"1","msg_type":"execute_request","session":"s"}""";
    private readonly JupyterWire _unsigned = new(new([]));

    [Fact]
    public void A_request_is_read_with_its_way_back_whatever_buffers_follow_it()
    {
        var message = _unsigned.Decode(
            Routed("hop", "<IDS|MSG>", "", Header, """{"msg_id":"0"}""", "{}", """{"code":"1"}""", "b1", "b2")
        );
        Assert.Equal(["peer", "hop"], message.Route.Select(Text));
        Assert.Equal(("1", "execute_request"), (message.Id, message.Type));
        Assert.Equal(Header, Text(message.HeaderBytes));
        Assert.Equal("1", message.Content.RequireText("code"));
    }

    [Fact]
    public void What_is_encoded_is_signed_and_carries_the_parents_own_bytes()
    {
        var signer = new MessageSigner("key"u8.ToArray());
        var parts = new JupyterWire(signer).Encode(
            ["topic"u8.ToArray()],
            "status",
            Encoding.UTF8.GetBytes(Header),
            "{}"u8.ToArray()
        );
        Assert.Equal(7, parts.Length);
        Assert.Equal(["topic", "<IDS|MSG>"], parts.Take(2).Select(Text));
        Assert.True(signer.Verify(parts[2].Span, parts.AsSpan(3)));
        Assert.Equal([Header, "{}", "{}"], parts.Skip(4).Select(Text));
        using var header = JsonDocument.Parse(parts[3]);
        Assert.Equal("status", header.RootElement.GetProperty("msg_type").GetString());
        Assert.Equal("5.3", header.RootElement.GetProperty("version").GetString());
        Assert.Equal("kernel", header.RootElement.GetProperty("username").GetString());
        Assert.Equal(DateTimeKind.Utc, header.RootElement.GetProperty("date").GetDateTime().Kind);
    }

    [Fact]
    public void Every_message_id_is_another()
    {
        var ids = Enumerable
            .Range(0, 1000)
            .Select(_ =>
                JsonDocument
                    .Parse(_unsigned.Encode([], "status", default, "{}"u8.ToArray())[2])
                    .RootElement.GetProperty("msg_id")
                    .GetString()
            );
        Assert.Equal(1000, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_wrong_signature_is_refused()
    {
        var wire = new JupyterWire(new("key"u8.ToArray()));
        Assert.Equal(
            "found a signature that is not of this kernel's key, expected HMAC-SHA256 with the key of the connection file",
            Assert
                .Throws<BadMessageException>(() => wire.Decode(Routed("<IDS|MSG>", "00", Header, "{}", "{}", "{}")))
                .Message
        );
    }

    [Theory]
    [InlineData("found 1 parts without <IDS|MSG> and five more behind it, expected a Jupyter message", "x")]
    [InlineData(
        "found 5 parts without <IDS|MSG> and five more behind it, expected a Jupyter message",
        "<IDS|MSG>",
        "",
        Header,
        "{}",
        "{}"
    )]
    [InlineData("found Array as the header, expected a JSON object", "<IDS|MSG>", "", "[]", "{}", "{}", "{}")]
    [InlineData("found a header without msg_id", "<IDS|MSG>", "", "{}", "{}", "{}", "{}")]
    [InlineData(
        "found a header without msg_type",
        "<IDS|MSG>",
        "",
        """{"msg_id":"1","msg_type":3}""",
        "{}",
        "{}",
        "{}"
    )]
    [InlineData("found Null as the content, expected a JSON object", "<IDS|MSG>", "", Header, "{}", "{}", "null")]
    public void What_is_no_message_is_named(string error, params string[] parts) =>
        Assert.Equal(error, Assert.Throws<BadMessageException>(() => _unsigned.Decode(Routed(parts))).Message);

    [Fact]
    public void Content_deeper_than_any_client_sends_does_not_overflow_the_stack() =>
        Assert.StartsWith(
            "found a content that is no JSON",
            Assert
                .Throws<BadMessageException>(() =>
                    _unsigned.Decode(Routed("<IDS|MSG>", "", Header, "{}", "{}", new string('[', 100_000)))
                )
                .Message,
            StringComparison.Ordinal
        );

    private static RoutedMessage Routed(params string[] parts) =>
        new("peer"u8.ToArray(), [.. parts.Select(p => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(p))], 0);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
