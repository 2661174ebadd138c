using System.Globalization;
using System.Text;

namespace PaperAnalysis.Frames;

/// <summary>One cell as readers see it.</summary>
/// <param name="Full">All of it, with control characters made harmless; null for a null.</param>
/// <param name="Shown">The part that is shown.</param>
internal readonly record struct CellText(string? Full, string Shown)
{
    private const string Null = "null";

    public bool IsNull => Full is null;

    public bool IsCut => Full is not null && Full.Length != Shown.Length;

    public static CellText Of(Column column, int row, int length)
    {
        if (column.Shown(row) is not { } text)
        {
            return new CellText(null, Null);
        }

        var full = Harmless(text);
        var elements = StringInfo.ParseCombiningCharacters(full);
        return elements.Length <= length
            ? new CellText(full, full)
            : new CellText(full, string.Concat(full.AsSpan(0, elements[Math.Max(0, length - 1)]), "…"));
    }

    /// <summary>
    /// Line breaks and tabs become spaces; other control characters, marks of direction and broken surrogates, which
    /// could steer a terminal, turn what follows or break a page, become U+FFFD.
    /// </summary>
    internal static string Harmless(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value switch
            {
                '\n' or '\r' or '\t' => new Rune(' '),
                0xFFFE or 0xFFFF => Rune.ReplacementChar,
                0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) =>
                    Rune.ReplacementChar,
                _ => Rune.IsControl(rune) ? Rune.ReplacementChar : rune,
            };
            clean.Append(shown.ToString());
        }

        return clean.ToString();
    }
}
