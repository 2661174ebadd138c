using System.Buffers;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Claims;

/// <summary>
/// Finds acronyms with their long forms by the algorithm of Schwartz and Hearst (2003), "A simple algorithm for
/// identifying abbreviation definitions in biomedical text": around each parenthesis, the shorter side is matched from
/// right to left, character by character, against the words beside it; its first character must begin a word.
/// <para>
/// Short form: 2 to 10 characters, at most two words, begins with a letter or digit, and (beyond the paper) holds a
/// capital letter, because in abstracts of this field <c>(see)</c> and <c>(i.e.)</c> are frequent. Long form: at most
/// min(n + 5, 2n) words for n letters and digits, longer than the short form and not containing it as a word.
/// </para>
/// </summary>
internal static partial class SchwartzHearst
{
    private const int LongestWindow = 2000;

    private static readonly SearchValues<char> NotInLongForm = SearchValues.Create("()[]{}$\\;:\"");

    public static IReadOnlyList<AcronymDefinition> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<AcronymDefinition>();
        foreach (Match parenthesis in Parenthesis().Matches(text))
        {
            var definition = Inside(text, parenthesis) ?? Outside(text, parenthesis);
            if (definition is not null)
            {
                found.Add(definition);
            }
        }

        return found;
    }

    /// <summary>
    /// "long form (SF)"; what follows a comma or semicolon inside is left out, as in "(SF, for short)".
    /// </summary>
    private static AcronymDefinition? Inside(string text, Match parenthesis)
    {
        var shortForm = parenthesis.Groups["in"].Value.Split(',', ';')[0].Trim();
        if (!IsShortForm(shortForm))
        {
            return null;
        }

        var before = text.AsSpan(0, parenthesis.Index).TrimEnd();
        var window = LastWords(before, MaxWords(shortForm));
        var start = LongFormStart(shortForm, window);
        return start >= 0 && IsLongFormOf(shortForm, window[start..])
            ? new AcronymDefinition(
                shortForm,
                window[start..].ToString(),
                before.Length - window.Length + start,
                parenthesis.Index + parenthesis.Length
            )
            : null;
    }

    /// <summary>"SF (long form)".</summary>
    private static AcronymDefinition? Outside(string text, Match parenthesis)
    {
        var longForm = parenthesis.Groups["in"].Value.Trim();
        var before = text.AsSpan(0, parenthesis.Index).TrimEnd();
        var shortForm = LastWords(before, 1).ToString();
        var words = longForm.AsSpan().Count(' ') + 1;
        // Between brackets nothing is left over: the long form begins with the short form's first letter.
        return
            IsShortForm(shortForm)
            && words >= 2
            && words <= MaxWords(shortForm)
            && LongFormStart(shortForm, longForm) == 0
            && IsLongFormOf(shortForm, longForm)
            ? new AcronymDefinition(
                shortForm,
                longForm,
                before.Length - shortForm.Length,
                parenthesis.Index + parenthesis.Length
            )
            : null;
    }

    private static bool IsShortForm(string text) =>
        text.Length is >= 2 and <= 10
        && char.IsLetterOrDigit(text[0])
        && text.Any(char.IsUpper)
        && text.AsSpan().Count(' ') <= 1
        && !text.Contains('=', StringComparison.Ordinal);

    private static int MaxWords(string shortForm)
    {
        var n = shortForm.Count(char.IsLetterOrDigit);
        return Math.Min(n + 5, n * 2);
    }

    /// <summary>Where in <paramref name="text"/> the long form begins, or -1.</summary>
    private static int LongFormStart(string shortForm, ReadOnlySpan<char> text)
    {
        var t = text.Length - 1;
        for (var s = shortForm.Length - 1; s >= 0; s--)
        {
            var wanted = char.ToLowerInvariant(shortForm[s]);
            if (!char.IsLetterOrDigit(wanted))
            {
                continue;
            }

            while (
                t >= 0
                && (char.ToLowerInvariant(text[t]) != wanted || (s == 0 && t > 0 && char.IsLetterOrDigit(text[t - 1])))
            )
            {
                t--;
            }

            if (t < 0)
            {
                return -1;
            }

            t--;
        }

        // The long form begins at a word, though its first letter may stand behind a hyphen within it.
        var space = text[..(t + 1)].LastIndexOf(' ');
        return space + 1;
    }

    private static bool IsLongFormOf(string shortForm, ReadOnlySpan<char> longForm)
    {
        var plain = TexAccent().Replace(longForm.ToString(), "$1");
        if (
            longForm.Length <= shortForm.Length
            || plain.AsSpan().ContainsAny(NotInLongForm)
            || longForm.Contains(". ", StringComparison.Ordinal)
        )
        {
            return false;
        }

        foreach (var word in plain.Split(' '))
        {
            if (string.Equals(word, shortForm, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> LastWords(ReadOnlySpan<char> text, int count)
    {
        // A word of that length is none, and is not looked through again for each parenthesis after it.
        text = text[Math.Max(0, text.Length - LongestWindow)..];
        var start = text.Length;
        for (var words = 0; words < count && start > 0; words++)
        {
            start = text[..start].TrimEnd().LastIndexOfAny(" \n") + 1;
            if (words < count - 1 && start > 0)
            {
                start = text[..start].TrimEnd().Length;
            }
        }

        return text[start..].TrimStart();
    }

    [GeneratedRegex(@"\((?<in>[^()]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    /// <summary>An accented letter as TeX writes it, as in <c>Schr\"odinger</c>.</summary>
    [GeneratedRegex(@"\\[""'`^~=.]\{?([A-Za-z])\}?", RegexOptions.CultureInvariant)]
    private static partial Regex TexAccent();
}
