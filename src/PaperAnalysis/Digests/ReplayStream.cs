namespace PaperAnalysis.Digests;

/// <summary>A stream whose first bytes were looked at already: gives them again, then the rest.</summary>
internal sealed class ReplayStream(byte[] head, Stream rest) : ForwardStream(rest)
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        if (position == head.Length)
        {
            return Source.Read(buffer);
        }
        var count = Math.Min(buffer.Length, head.Length - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
