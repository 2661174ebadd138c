using System.Buffers;
using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>What can be a short form, and the words that announce one or its long form.</summary>
internal static partial class ShortForm
{
    private const int Longest = 20;
    private const int LeastNamed = 2;

    private static readonly SearchValues<char> NoName = SearchValues.Create("=<>:;,%?!|[]$");

    private static readonly WordSet Announcers = new(
        """
        or i.e. i.e ie abbreviated abbr. abbr abbrev. as to denoted by termed dubbed called named hereafter henceforth hereinafter
        aka a.k.a. a.k.a also known referred we the coined named short for of standing stands which is an abbreviation
        acronym namely from
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly char[] Marks = ['*', '"', '\'', '`', '“', '”', '‘', '’', '_', '{', '}', '$', ',', '-', '~'];

    /// <summary>
    /// At most two words, in which a letter or digit begins, of 2 to 20 characters with two letters at least, one of them
    /// a capital; or dimensions, generations and letters counted, as in "3D", "5G" and "R3".
    /// </summary>
    public static bool Is(string text) =>
        text.Length is >= 2 and <= Longest
        && char.IsLetterOrDigit(text[0])
        && text.Any(char.IsUpper)
        && (
            text.Count(char.IsLetter) >= 2
            || text is [>= '1' and <= '6', 'D' or 'G'] or [>= 'A' and <= 'Z', >= '2' and <= '4']
        )
        && text.AsSpan().Count(' ') <= 1
        // "VR/MR" are two, I/O is one.
        && (text.Length <= 3 || !text.Contains('/', StringComparison.Ordinal))
        && !text.AsSpan().ContainsAny(NoName)
        && text.AsSpan().Count('{') == text.AsSpan().Count('}');

    /// <summary>Three to eight small letters, as in "binary search trees (bst)".</summary>
    public static bool IsSmall(string text) => text.Length is >= 3 and <= 8 && text.All(char.IsAsciiLetterLower);

    /// <summary>
    /// Without a power, a year, a number of dimensions or the word that it is a benchmark, which gives nothing, as in
    /// <c>D^2PO</c>, <c>KiTS19</c>, <c>3DGS</c> and <c>SAW-Bench</c>; else null.
    /// </summary>
    public static string? Unnumbered(string shortForm) =>
        Numbering().Replace(shortForm, "") is { Length: >= LeastNamed } named && named.Length < shortForm.Length
            ? named
            : null;

    /// <summary>One word that is the short form and a letter or a name more: AIC and AICc, not Re and Reynolds.</summary>
    public static bool IsVariant(ReadOnlySpan<char> word, string shortForm)
    {
        var at = word.ContainsAny(' ', '-', '\n') ? -1 : word.IndexOf(shortForm, StringComparison.Ordinal);
        return at >= 0
            && (
                word.Length - shortForm.Length < 2
                || word[(at + shortForm.Length)..].ContainsAnyInRange('A', 'Z')
                || word[..at].ContainsAnyInRange('A', 'Z')
            );
    }

    /// <summary>The letters that the long form must give, without a plural ending.</summary>
    public static string Letters(string shortForm) =>
        string.Concat(Acronyms.Singular(shortForm).Where(char.IsLetterOrDigit));

    public static int MostWords(string shortForm)
    {
        var n = shortForm.Count(char.IsLetterOrDigit);
        return Math.Min(n + 5, n * 2);
    }

    /// <summary>Without markup around it.</summary>
    public static (int Start, int End) Trim(string text, int start, int end)
    {
        var moved = true;
        while (moved && start < end)
        {
            moved = false;
            if (char.IsWhiteSpace(text[start]) || Marks.AsSpan().Contains(text[start]))
            {
                (start, moved) = (start + 1, true);
            }
            else if (text[start] == '\\' && text.AsSpan(start, end - start).IndexOf('{') is > 0 and < 14 and var brace)
            {
                (start, moved) = (start + brace + 1, true);
            }
            else if (char.IsWhiteSpace(text[end - 1]) || Marks.AsSpan().Contains(text[end - 1]))
            {
                (end, moved) = (end - 1, true);
            }
        }

        return (start, end);
    }

    /// <summary>Past the words that announce a short or a long form: "abbreviated as", "short for".</summary>
    public static int PastAnnouncers(string text, int start, int end)
    {
        while (true)
        {
            var at = start;
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            {
                at++;
            }

            var stop = at;
            while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] != ',')
            {
                stop++;
            }

            if (stop == end || !Announcers.Contains(text.AsSpan(at, stop - at)))
            {
                return at;
            }

            start = stop;
        }
    }

    [GeneratedRegex(
        @"^[234]D(?=\p{Lu}{2})|(?<=^\p{Lu}[\p{L}-]{0,12})(?:\^\{?[0-9]\}?|(?<=\p{L})[0-9]{2}$|-Bench$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbering();
}
