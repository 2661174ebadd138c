using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PaperAnalysis.Digests;

/// <summary>
/// The lines of a UTF-8 stream, one at a time, in one pooled buffer. A line ends at LF, CR LF or CR; the last may end
/// with the file.
/// </summary>
internal sealed class Utf8Lines(Stream stream) : IDisposable
{
    /// <summary>A longer line is passed over, so that a file without line ends cannot fill the memory.</summary>
    internal const int LongestLine = 64 << 20;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int _start;
    private int _end;
    private bool _ended;
    private int _lineStart;
    private int _lineLength;
    private long _nextChars;

    /// <summary>The current line without its end; empty where <see cref="TooLong"/>.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>1-based; after the last line, the number of lines.</summary>
    public int Number { get; private set; }

    /// <summary>Where the current line starts, in UTF-16 code units of the decoded text.</summary>
    public long CharStart { get; private set; }

    public bool TooLong { get; private set; }

    /// <summary>False where bytes of the current line are no UTF-8.</summary>
    public bool IsUtf8 { get; private set; }

    public bool Read()
    {
        CharStart = _nextChars;
        TooLong = false;
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\n', (byte)'\r');
            if (at >= 0)
            {
                at += _start + searched;
                // CR at the buffer's end: whether LF follows is known only after the next read.
                if (_buffer[at] == '\r' && at + 1 == _end && !_ended)
                {
                    searched = at - _start;
                    Fill();
                    continue;
                }
                var after = _buffer[at] == '\r' && at + 1 < _end && _buffer[at + 1] == '\n' ? at + 2 : at + 1;
                Take(at, after);
                return true;
            }
            if (_ended)
            {
                if (_start == _end && !TooLong)
                {
                    return false;
                }
                Take(_end, _end);
                return true;
            }
            searched = _end - _start;
            if (searched > LongestLine)
            {
                _nextChars += Encoding.UTF8.GetCharCount(_buffer.AsSpan(_start, searched));
                (TooLong, _start, searched) = (true, _end, 0);
            }
            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Take(int lineEnd, int next)
    {
        var line = _buffer.AsSpan(_start, lineEnd - _start);
        // Most lines are ASCII alone: as many characters as bytes.
        var isAscii = Ascii.IsValid(line);
        IsUtf8 = isAscii || Utf8.IsValid(line);
        _nextChars += (isAscii ? line.Length : Chars(line)) + next - lineEnd;
        _lineStart = _start;
        _lineLength = TooLong ? 0 : lineEnd - _start;
        _start = next;
        Number++;
    }

    private int Chars(ReadOnlySpan<byte> line) =>
        IsUtf8 ? Encoding.UTF8.GetCharCount(line) : LineEncoding.Of(line).GetCharCount(line);

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
