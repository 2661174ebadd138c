using System.Text;

namespace PaperAnalysis.Formats;

/// <summary>The lines of a text, each with what ends it: LF, CR LF or CR, so that a quoted one can be given back.</summary>
internal static class BrokenLines
{
    public static IEnumerable<TextLine> Of(TextReader reader)
    {
        var text = new StringBuilder();
        var (number, start) = (0, 0L);
        for (var read = reader.Read(); read >= 0; read = reader.Read())
        {
            if (read is not ('\n' or '\r'))
            {
                text.Append((char)read);
                continue;
            }

            var end =
                read == '\n' ? "\n"
                : reader.Peek() == '\n' ? "\r\n"
                : "\r";
            if (end.Length == 2)
            {
                reader.Read();
            }

            yield return new TextLine(++number, start, text.ToString()) { Break = end };
            start += text.Length + end.Length;
            text.Clear();
        }

        if (text.Length > 0)
        {
            yield return new TextLine(number + 1, start, text.ToString());
        }
    }
}
