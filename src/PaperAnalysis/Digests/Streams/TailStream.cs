using System.Buffers.Binary;

namespace PaperAnalysis.Digests;

/// <summary>Remembers the last four bytes that passed: in a gzip file, the length of what it holds.</summary>
internal sealed class TailStream(Stream source) : ForwardStream(source)
{
    private readonly byte[] _last = new byte[4];

    /// <summary>The last four bytes as a little-endian number.</summary>
    public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(_last);

    public override int Read(Span<byte> buffer)
    {
        var read = Source.Read(buffer);
        var kept = Math.Min(read, _last.Length);
        _last.AsSpan(kept).CopyTo(_last);
        buffer[(read - kept)..read].CopyTo(_last.AsSpan(_last.Length - kept));
        return read;
    }
}
