using System.Globalization;
using System.Text;

namespace PaperAnalysis.Frames;

/// <summary>
/// Text in columns of a terminal or of fixed-width type: two for East Asian wide characters and emoji, none for
/// combining marks.
/// </summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The text in at most <paramref name="width"/> columns, an ellipsis marking a cut.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width - 1)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }

    /// <summary>The end of the text in at most <paramref name="width"/> columns, an ellipsis marking a cut.</summary>
    public static string CutStart(string text, int width)
    {
        var used = Of(text);
        if (used <= width)
        {
            return text;
        }

        var start = 0;
        while (used > width - 1 && start < text.Length)
        {
            var rune = Rune.GetRuneAt(text, start);
            start += rune.Utf16SequenceLength;
            used -= Of(rune);
        }

        return "…" + text[start..];
    }

    private static int Of(Rune rune) =>
        rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    // The blocks that Unicode's East Asian Width (UAX 11) has as wide throughout, and the emoji.
    private static bool IsWide(int value) =>
        value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
