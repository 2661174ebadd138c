namespace PaperAnalysis.Digests;

/// <summary>A stream whose first bytes were looked at already: gives them again, then the rest.</summary>
internal sealed class ReplayStream(byte[] head, Stream rest) : ForwardStream(rest)
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position == head.Length)
        {
            return Source.Read(buffer);
        }
        var count = Math.Min(buffer.Length, head.Length - _position);
        head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
