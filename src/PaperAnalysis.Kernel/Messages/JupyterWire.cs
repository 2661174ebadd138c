using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Messages;

/// <summary>
/// The wire form: identities, <c>&lt;IDS|MSG&gt;</c>, signature, header, parent header, metadata, content, buffers.
/// </summary>
internal sealed class JupyterWire(MessageSigner signer)
{
    public const string ProtocolVersion = "5.3";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> EmptyObject = "{}"u8.ToArray();
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 128 };

    /// <summary>Of this kernel process; every message of ours carries it.</summary>
    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _sent;

    /// <summary>Asked as soon as a message has come, so that what nobody signed is kept nowhere.</summary>
    /// <exception cref="BadMessageException">The parts are no signed Jupyter message.</exception>
    public void Verify(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var at = Begin(parts);
        if (!signer.Verify(parts[at + 1].Span, parts[at + 2], parts[at + 3], parts[at + 4], parts[at + 5]))
        {
            throw new BadMessageException(
                "found a signature that is not of this kernel's key, expected HMAC-SHA256 with the key of the connection file"
            );
        }
    }

    /// <exception cref="BadMessageException">The parts are no signed Jupyter message.</exception>
    public JupyterMessage Decode(RoutedMessage message)
    {
        var parts = message.Parts;
        Verify(parts);
        var at = Begin(parts);
        var (header, parent) = (parts[at + 2], parts[at + 3]);
        var (metadata, content) = (parts[at + 4], parts[at + 5]);
        var head = Parse(header, "header");
        return new(
            [message.Identity, .. parts.Take(at)],
            header,
            RequireText(head, "msg_id"),
            RequireText(head, "msg_type"),
            Parse(metadata, "metadata"),
            Parse(content, "content"),
            message.ReceivedAt
        );
    }

    /// <param name="prefix">The identities of a reply, or the topic of a publication.</param>
    /// <param name="parentHeader">Empty where nothing caused this message.</param>
    public ReadOnlyMemory<byte>[] Encode(
        IReadOnlyList<ReadOnlyMemory<byte>> prefix,
        string type,
        ReadOnlyMemory<byte> parentHeader,
        ReadOnlyMemory<byte> content
    )
    {
        var header = Header(type);
        var parent = parentHeader.IsEmpty ? EmptyObject : parentHeader;
        return
        [
            .. prefix,
            Delimiter,
            signer.Sign(header, parent, EmptyObject, content),
            header,
            parent,
            EmptyObject,
            content,
        ];
    }

    /// <returns>The place of the delimiter.</returns>
    private static int Begin(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var at = 0;
        while (at < parts.Count && !parts[at].Span.SequenceEqual(Delimiter))
        {
            at++;
        }

        return parts.Count - at >= 6
            ? at
            : throw new BadMessageException(
                $"found {parts.Count} parts without <IDS|MSG> and five more behind it, expected a Jupyter message"
            );
    }

    private byte[] Header(string type)
    {
        var number = Interlocked.Increment(ref _sent);
        return new JsonObject
        {
            ["msg_id"] = $"{_session}_{Environment.ProcessId}_{number}",
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        }.Bytes();
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> bytes, string part)
    {
        try
        {
            var element = JsonDocument.Parse(bytes, Depth).RootElement;
            return element.ValueKind == JsonValueKind.Object
                ? element
                : throw new BadMessageException($"found {element.ValueKind} as the {part}, expected a JSON object");
        }
        catch (JsonException e)
        {
            throw new BadMessageException($"found a {part} that is no JSON: {e.Message}");
        }
    }

    private static string RequireText(JsonElement header, string name) =>
        header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.Unicode($"the header's {name}")
            : throw new BadMessageException($"found a header without {name}");
}
