using System.Globalization;
using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>
/// Quotes found text in a message, cut where it is long, with its control characters shown as escapes.
/// </summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Short(ReadOnlySpan<char> text)
    {
        var cut = text.Length > Longest;
        var end = cut ? Longest - 3 : text.Length;
        if (cut && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }
        var quoted = new StringBuilder("\"");
        foreach (var c in text[..end])
        {
            _ = char.IsControl(c)
                ? quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture))
                : quoted.Append(c);
        }
        return quoted.Append(cut ? "...\"" : "\"").ToString();
    }
}
