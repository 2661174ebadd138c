using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>Joins text that its source wrapped: one space for a line break, a line feed for a paragraph.</summary>
internal static class WrappedText
{
    /// <summary>On one line, without white space at the ends.</summary>
    public static string Title(string text) => Joined(text, " ");

    /// <summary>A blank line or an indented line starts a paragraph, as in arXiv's own records.</summary>
    public static string Abstract(string text) => Joined(text, "\n");

    private static string Joined(string text, string paragraph)
    {
        var trimmed = text.Trim();
        if (trimmed.AsSpan().IndexOfAny('\n', '\r') < 0)
        {
            return trimmed;
        }
        var joined = new StringBuilder(trimmed.Length);
        var blank = false;
        foreach (var line in trimmed.AsSpan().EnumerateLines())
        {
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
            joined.Append(words);
            blank = false;
        }
        return joined.ToString();
    }
}
