using System.Text;

namespace PaperAnalysis.Cli.Output;

/// <summary>Text as a terminal shows it: on one line, measured in columns.</summary>
internal static class DisplayText
{
    /// <summary>
    /// The text with line breaks and control characters as spaces, at most a little more than
    /// <paramref name="longest"/> characters of it.
    /// </summary>
    public static string OneLine(string text, int longest)
    {
        var end = Math.Min(text.Length, longest + 2);
        var shown = new StringBuilder(end);
        foreach (var rune in text.AsSpan(0, end).EnumerateRunes())
        {
            _ = Rune.IsControl(rune) ? shown.Append(' ') : shown.Append(rune);
        }
        return shown.ToString();
    }

    /// <summary>
    /// Columns on a terminal: two for East Asian wide characters and emoji, none for combining marks.
    /// </summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }
        return width;
    }

    /// <summary>The text in at most <paramref name="width"/> columns, an ellipsis marking a cut.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }
        var cut = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width - 1)
            {
                break;
            }
            cut.Append(rune);
        }
        return cut.Append('…').ToString();
    }

    private static int Width(Rune rune) =>
        rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.EnclosingMark
                or System.Globalization.UnicodeCategory.Format
            ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    // The blocks that Unicode's East Asian Width (UAX 11) has as wide throughout, and the emoji.
    private static bool IsWide(int value) =>
        value
            is >= 0x1100
                and <= 0x115F
                or >= 0x2E80
                and <= 0xA4CF
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE6F
                or >= 0xFF00
                and <= 0xFF60
                or >= 0xFFE0
                and <= 0xFFE6
                or >= 0x1F300
                and <= 0x1FAFF
                or >= 0x20000
                and <= 0x3FFFD;
}
