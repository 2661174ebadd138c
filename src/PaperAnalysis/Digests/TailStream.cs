using System.Buffers.Binary;

namespace PaperAnalysis.Digests;

/// <summary>Remembers the last four bytes that passed: in a gzip file, the length of what it holds.</summary>
internal sealed class TailStream(Stream source) : ForwardStream(source)
{
    private readonly byte[] last = new byte[4];

    /// <summary>The last four bytes as a little-endian number.</summary>
    public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(last);

    public override int Read(Span<byte> buffer)
    {
        var read = Source.Read(buffer);
        var kept = Math.Min(read, last.Length);
        last.AsSpan(kept).CopyTo(last);
        buffer[(read - kept)..read].CopyTo(last.AsSpan(last.Length - kept));
        return read;
    }
}
