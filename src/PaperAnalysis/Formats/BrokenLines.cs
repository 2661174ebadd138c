using System.Text;

namespace PaperAnalysis.Formats;

/// <summary>The lines of a text, each with what ends it: LF, CR LF or CR, so that a quoted one can be given back.</summary>
internal static class BrokenLines
{
    public static IEnumerable<TextLine> Of(TextReader reader)
    {
        var buffer = new char[1 << 15];
        var text = new StringBuilder();
        var (number, start) = (0, 0L);
        for (var (at, end) = (0, Fill()); end > 0; (at, end) = at < end ? (at, end) : (0, Fill()))
        {
            // A reader over a string leaves a byte order mark where it is; one over a file takes it away.
            if (number == 0 && start == 0 && at == 0 && text.Length == 0 && buffer[0] == '\ufeff')
            {
                (at, start) = (1, 1);
                continue;
            }

            var length = buffer.AsSpan(at, end - at).IndexOfAny('\n', '\r');
            if (length < 0)
            {
                text.Append(buffer, at, end - at);
                at = end;
                continue;
            }

            // Most lines lie in the buffer as a whole.
            var line = text.Length == 0 ? new string(buffer, at, length) : text.Append(buffer, at, length).ToString();
            text.Clear();
            at += length;
            var isFeed = buffer[at++] == '\n';
            // CR at the buffer's end: whether LF follows is known only after the next read.
            if (!isFeed && at == end)
            {
                (at, end) = (0, Fill());
            }

            var isPair = !isFeed && at < end && buffer[at] == '\n';
            at += isPair ? 1 : 0;
            var ending =
                isFeed ? "\n"
                : isPair ? "\r\n"
                : "\r";
            yield return new TextLine(++number, start, line) { Break = ending };
            start += line.Length + ending.Length;
        }

        if (text.Length > 0)
        {
            yield return new TextLine(number + 1, start, text.ToString());
        }

        int Fill() => reader.Read(buffer, 0, buffer.Length);
    }
}
