using System.Buffers.Binary;
using System.Text;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>A command's name and what follows it. On the wire: one byte of length, the name, the data.</summary>
internal readonly record struct ZmtpCommand(string Name, ReadOnlyMemory<byte> Data)
{
    public static ZmtpCommand Parse(byte[] body)
    {
        if (body.Length == 0 || body[0] == 0 || body.Length < 1 + body[0])
        {
            throw new MalformedPeerException(
                $"found a command of {body.Length} bytes without a whole name, expected a length byte and that many letters"
            );
        }

        return new(Encoding.ASCII.GetString(body, 1, body[0]), body.AsMemory(1 + body[0]));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[1 + Name.Length + Data.Length];
        bytes[0] = (byte)Name.Length;
        Encoding.ASCII.GetBytes(Name, bytes.AsSpan(1));
        Data.CopyTo(bytes.AsMemory(1 + Name.Length));
        return bytes;
    }

    public static ZmtpCommand Ready(string socketType, ReadOnlySpan<byte> identity = default)
    {
        using var data = new MemoryStream();
        WriteProperty(data, "Socket-Type", Encoding.ASCII.GetBytes(socketType));
        WriteProperty(data, "Identity", identity);
        return new("READY", data.ToArray());
    }

    /// <summary>ERROR tells the peer why it is turned away: one byte of length and the reason.</summary>
    public static ZmtpCommand Error(string reason)
    {
        var text = Encoding.ASCII.GetBytes(reason.Length > 255 ? reason[..255] : reason);
        return new("ERROR", (byte[])[(byte)text.Length, .. text]);
    }

    /// <summary>READY's metadata. Names are compared without case, as the RFC asks.</summary>
    public Dictionary<string, byte[]> Metadata()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        for (var rest = Data.Span; rest.Length > 0; )
        {
            var name = Take(ref rest, Take(ref rest, 1)[0]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, 4));
            properties[Encoding.ASCII.GetString(name)] = Take(ref rest, length).ToArray();
        }
        return properties;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, uint length)
    {
        if (length > rest.Length)
        {
            throw new MalformedPeerException($"found metadata that claims {length} bytes where {rest.Length} are left");
        }

        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }

    private static void WriteProperty(MemoryStream data, string name, ReadOnlySpan<byte> value)
    {
        Span<byte> length = stackalloc byte[4];
        data.WriteByte((byte)name.Length);
        data.Write(Encoding.ASCII.GetBytes(name));
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        data.Write(length);
        data.Write(value);
    }
}
