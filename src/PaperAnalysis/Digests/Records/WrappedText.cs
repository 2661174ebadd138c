using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>Joins text that its source wrapped: one space for a line break, a line feed for a paragraph.</summary>
internal static class WrappedText
{
    /// <summary>On one line, without white space at the ends.</summary>
    public static string Title(string text) => Joined(text, " ", starts: null, 0);

    /// <summary>A blank line or an indented line starts a paragraph, as in arXiv's own records.</summary>
    public static string Abstract(string text) => Joined(text, "\n", starts: null, 0);

    /// <param name="firstLine">The line of the file on which the text starts.</param>
    /// <param name="starts">Gets the place of each line that holds something.</param>
    public static string Abstract(string text, int firstLine, List<LineStart> starts) =>
        Joined(text, "\n", starts, firstLine);

    private static string Joined(string text, string paragraph, List<LineStart>? starts, int firstLine)
    {
        if (!text.Contains('\n'))
        {
            return text.Trim();
        }
        var joined = new StringBuilder(text.Length);
        var blank = false;
        var number = firstLine - 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            number++;
            var words = line.Trim();
            if (words.IsEmpty)
            {
                blank = true;
                continue;
            }
            if (joined.Length > 0)
            {
                joined.Append(blank || line.StartsWith("  ") ? paragraph : " ");
            }
            starts?.Add(new LineStart(joined.Length, number));
            joined.Append(words);
            blank = false;
        }
        return joined.ToString();
    }
}
