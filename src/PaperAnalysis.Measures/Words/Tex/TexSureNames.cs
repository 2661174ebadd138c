using System.Buffers;
using static PaperAnalysis.Words.LetterRuns;

namespace PaperAnalysis.Words;

/// <summary>Commands whose names no prose has, wherever they stand.</summary>
internal static class TexSureNames
{
    private static readonly string[] All =
    [
        .. $"{TexNames.Plain}|{TexNames.NearlySure}".Split('|').OrderByDescending(static name => name.Length),
    ];

    // A search for many words at once is far faster than an alternation of them.
    private static readonly SearchValues<string> Searched = SearchValues.Create(All, StringComparison.Ordinal);

    private static readonly string[] Closing = ["rangle", "rceil"];

    /// <summary>
    /// <c>Lydisplaystylealpha</c>, <c>nvarepsilon</c>, <c>L^infty</c>; not within a command, as in
    /// <c>\longrightarrow</c>. What <c>\langle</c> opens, <c>rangle</c> closes.
    /// </summary>
    public static IEnumerable<Range> In(string text)
    {
        for (var i = Next(text, 0); i >= 0; )
        {
            var length = LengthAt(text, i);
            if (length > 0 && !IsInCommand(text, i))
            {
                yield return i..(i + length);
            }

            i = Next(text, i + Math.Max(1, length));
        }

        foreach (var name in Closing)
        {
            var opened = text.IndexOf(name == "rangle" ? "langle" : "lceil", StringComparison.Ordinal);
            for (var i = opened < 0 ? -1 : Find(text, name, opened); i >= 0; i = Find(text, name, i + 1))
            {
                if (!IsInCommand(text, i) && !char.IsAsciiLetterLower(At(text, i + name.Length)))
                {
                    yield return i..(i + name.Length);
                }
            }
        }
    }

    /// <summary>Whether one stands at or around a place of a text.</summary>
    public static bool IsNear(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = Next(text[..to], from); i >= 0; i = Next(text[..to], i + 1))
        {
            if (LengthAt(text, i) > 0 && !IsInCommand(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        foreach (var name in All)
        {
            if (text[start..].StartsWith(name))
            {
                var after = At(text, start + name.Length);
                return name switch
                {
                    "hbar" when char.IsAsciiLetter(At(text, start - 1)) || char.IsAsciiLetter(after) => 0,
                    "nabla" when after == 't' => 0,
                    "propto" when after == 's' => 0,
                    "cdot" or "cdots" when text[..start].EndsWith("ane") => 0,
                    _ when name.StartsWith("text", StringComparison.Ordinal)
                            && name != "textstyle"
                            && char.IsAsciiLetterLower(after) => 0,
                    _ => name.Length,
                };
            }
        }

        return 0;
    }

    private static bool IsInCommand(ReadOnlySpan<char> text, int start) =>
        At(text, start - Letters(text, start) - 1) == '\\';

    private static int Find(string text, string name, int start) =>
        start < text.Length ? text.IndexOf(name, start, StringComparison.Ordinal) : -1;

    private static int Next(ReadOnlySpan<char> text, int start)
    {
        var next = start < text.Length ? text[start..].IndexOfAny(Searched) : -1;
        return next < 0 ? -1 : start + next;
    }
}
