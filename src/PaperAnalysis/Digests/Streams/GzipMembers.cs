using System.Buffers.Binary;

namespace PaperAnalysis.Digests;

/// <summary>
/// A gzip file that pauses, as if it ended, before each place where another member may begin, so that each member's
/// length can be checked: <c>cat a.gz b.gz</c> is a gzip file.
/// </summary>
internal sealed class GzipMembers(Stream source) : ForwardStream(source)
{
    // Identification and method; every gzip member begins with these.
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    private readonly byte[] _buffer = new byte[64 << 10];
    private readonly byte[] _last = new byte[4];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _resumed = true;

    /// <summary>True where the stream paused rather than ended.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Bytes given so far.</summary>
    public long Given { get; private set; }

    /// <summary>The last four bytes given, as a little-endian number: at a member's end, the length it states.</summary>
    public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(_last);

    /// <summary>Goes on after a pause.</summary>
    public void Resume() => (IsPaused, _resumed) = (false, true);

    public override int Read(Span<byte> buffer)
    {
        Fill();
        var held = _buffer.AsSpan(_start, _end - _start);
        // The first byte of the file, or of a member that was paused before, begins no other.
        var skipped = _resumed && held.Length > 0 ? 1 : 0;
        var at = held[skipped..].IndexOf(Magic);
        if (at == 0 && skipped == 0)
        {
            IsPaused = true;
            return 0;
        }
        var free =
            at >= 0 ? at + skipped
            : _ended ? held.Length
            // A member may begin with the last two bytes.
            : Math.Max(0, held.Length - Magic.Length + 1);
        var given = held[..Math.Min(free, buffer.Length)];
        _resumed &= given.IsEmpty;
        given.CopyTo(buffer);
        Remember(given);
        _start += given.Length;
        Given += given.Length;
        return given.Length;
    }

    private void Fill()
    {
        while (!_ended && _end - _start < Magic.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            var read = Source.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }
    }

    private void Remember(ReadOnlySpan<byte> given)
    {
        var kept = Math.Min(given.Length, _last.Length);
        _last.AsSpan(kept).CopyTo(_last);
        given[^kept..].CopyTo(_last.AsSpan(_last.Length - kept));
    }
}
