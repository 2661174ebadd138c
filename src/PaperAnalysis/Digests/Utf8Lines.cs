using System.Buffers;
using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>The lines of a UTF-8 stream, one at a time, in one pooled buffer. A line ends at LF, CR LF or CR; the last may end with the file.</summary>
internal sealed class Utf8Lines(Stream stream) : IDisposable
{
    /// <summary>A longer line is passed over, so that a file without line ends cannot fill the memory.</summary>
    internal const int LongestLine = 64 << 20;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int start;
    private int end;
    private bool ended;
    private int lineStart;
    private int lineLength;
    private long nextChars;

    /// <summary>The current line without its end; empty where <see cref="TooLong"/>.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineStart, lineLength);

    /// <summary>1-based; after the last line, the number of lines.</summary>
    public int Number { get; private set; }

    /// <summary>Where the current line starts, in UTF-16 code units of the decoded text.</summary>
    public long CharStart { get; private set; }

    public bool TooLong { get; private set; }

    public bool Read()
    {
        CharStart = nextChars;
        TooLong = false;
        var searched = 0;
        while (true)
        {
            var at = buffer
                .AsSpan(start + searched, end - start - searched)
                .IndexOfAny((byte)'\n', (byte)'\r');
            if (at >= 0)
            {
                at += start + searched;
                // CR at the buffer's end: whether LF follows is known only after the next read.
                if (buffer[at] == '\r' && at + 1 == end && !ended)
                {
                    searched = at - start;
                    Fill();
                    continue;
                }
                var after =
                    buffer[at] == '\r' && at + 1 < end && buffer[at + 1] == '\n' ? at + 2 : at + 1;
                Take(at, after);
                return true;
            }
            if (ended)
            {
                if (start == end && !TooLong)
                {
                    return false;
                }
                Take(end, end);
                return true;
            }
            searched = end - start;
            if (searched > LongestLine)
            {
                nextChars += Chars(buffer.AsSpan(start, searched));
                (TooLong, start, searched) = (true, end, 0);
            }
            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Take(int lineEnd, int next)
    {
        nextChars += Chars(buffer.AsSpan(start, lineEnd - start)) + next - lineEnd;
        lineStart = start;
        lineLength = TooLong ? 0 : lineEnd - start;
        start = next;
        Number++;
    }

    private static int Chars(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes);

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }
}
