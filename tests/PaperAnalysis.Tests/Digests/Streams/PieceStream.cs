namespace PaperAnalysis.Tests.Digests;

/// <summary>Gives what it holds in pieces, each read at most one of them, as a network does.</summary>
internal sealed class PieceStream(params IEnumerable<byte[]> pieces) : MemoryStream
{
    private readonly Queue<byte[]> _pieces = new(pieces.Where(piece => piece.Length > 0));
    private int _at;

    /// <summary>A text with a run of letters in its middle that is too long to be written down.</summary>
    public static PieceStream Around(string before, int mebibytes, string after) =>
        new([
            System.Text.Encoding.UTF8.GetBytes(before),
            .. Enumerable.Repeat(Enumerable.Repeat((byte)'x', 1 << 20).ToArray(), mebibytes),
            System.Text.Encoding.UTF8.GetBytes(after),
        ]);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (!_pieces.TryPeek(out var piece))
        {
            return 0;
        }
        var given = piece.AsSpan(_at, Math.Min(piece.Length - _at, buffer.Length));
        given.CopyTo(buffer);
        _at += given.Length;
        if (_at == piece.Length)
        {
            _pieces.Dequeue();
            _at = 0;
        }
        return given.Length;
    }
}
