using System.Buffers;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>
/// Finds where a text defines acronyms. The places are those of Schwartz and Hearst (2003), "A simple algorithm for
/// identifying abbreviation definitions in biomedical text", around a parenthesis: "long form (SF)" and "SF (long form)";
/// beyond the paper, "long form, or SF", "SF, short for long form", "SF: long form" and "SF, a long form", where every
/// letter begins a word. Which words are the long form <see cref="LongFormFit"/> says.
/// <para>
/// A short form (<see cref="ShortForm"/>) holds a capital letter, because in abstracts of this field <c>(see)</c> and
/// <c>(i.e.)</c> are frequent; where it has small letters alone they must all be first letters: "binary search trees
/// (bst)". A long form has at most min(n + 5, 2n) words for n letters and digits, is longer than the short form and does not
/// contain it as a word.
/// </para>
/// </summary>
internal static partial class DefinitionFinder
{
    private const double MostInApposition = 1;

    // Where words are left out before, nothing but first letters will do.
    private const double MostAfterOthers = 0.05;
    private const int LeastInApposition = 3;
    private const int LongestSmallWord = 4;

    private static readonly SearchValues<char> OfVersions = SearchValues.Create("0123456789.v");

    // Where nothing says that a short form is defined: first letters, and few that continue them.
    private const double MostUnannounced = 0.13;
    private const int LeastUnannounced = 3;

    public static IReadOnlyList<AcronymDefinition> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<AcronymDefinition>();
        foreach (Match parenthesis in Parenthesis().Matches(text))
        {
            if ((Inside(text, parenthesis) ?? Outside(text, parenthesis)) is { } definition)
            {
                found.Add(definition);
            }
        }

        foreach (Match match in Announced().Matches(text))
        {
            var end = match.Index + match.Length;
            var shortForm = match.Groups["short"].Value;
            Add(found, ShortForm.Is(shortForm) ? Preceding(text, match.Index, shortForm, end, strict: true) : null);
        }

        foreach (Match match in Adjacent().Matches(text))
        {
            Add(found, Unannounced(text, match.Groups["short"]));
        }

        foreach (Match match in Explained().Matches(text))
        {
            Add(found, Following(text, match.Groups["short"], match.Index + match.Length));
        }

        found.Sort(static (a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        return found;
    }

    // Without a bracket, only what has no definition yet.
    private static void Add(List<AcronymDefinition> found, AcronymDefinition? definition)
    {
        if (
            definition is not null
            && !found.Exists(d => Acronyms.Singular(d.ShortForm) == Acronyms.Singular(definition.ShortForm))
        )
        {
            found.Add(definition);
        }
    }

    /// <summary>
    /// "long form (SF)"; what follows a comma or semicolon inside is left out, as in "(SF, for short)".
    /// </summary>
    private static AcronymDefinition? Inside(string text, Match parenthesis)
    {
        var inside = parenthesis.Groups["in"];
        if (IsListed(text, parenthesis))
        {
            return null;
        }

        var from = ShortForm.PastAnnouncers(text, inside.Index, inside.Index + inside.Length);
        var length = text.AsSpan(from, inside.Index + inside.Length - from).IndexOfAny(',', ';');
        var (start, end) = ShortForm.Trim(text, from, length < 0 ? inside.Index + inside.Length : from + length);
        var shortForm = start < end ? OfTwoNames().Replace(text[start..end], "") : "";
        var isSmall = ShortForm.IsSmall(shortForm);
        var close = parenthesis.Index + parenthesis.Length;
        return SharedWords.Inside(text, parenthesis.Index, shortForm) is var (own, before, head)
            && Preceding(text, before, own, close, strict: false) is { } definition
            && SharedWords.EndWith(text, definition.Start, head)
                ? definition
            : isSmall ? Preceding(text, parenthesis.Index, shortForm, close, strict: true)
            : !ShortForm.Is(shortForm) ? null
            : Preceding(text, parenthesis.Index, shortForm, close, strict: false)
                ?? (
                    ShortForm.Unnumbered(shortForm) is { } named
                    && Preceding(text, parenthesis.Index, named, close, strict: false) is { } numbered
                        ? numbered with
                        {
                            ShortForm = shortForm,
                        }
                        : null
                );
    }

    /// <summary>A bracket behind a comma or with a power is an item of its own: "including LoRA, (IA)^3".</summary>
    private static bool IsListed(string text, Match parenthesis)
    {
        var before = text.AsSpan(0, parenthesis.Index).TrimEnd();
        var end = parenthesis.Index + parenthesis.Length;
        return before.EndsWith(',') || (end < text.Length && text[end] == '^');
    }

    /// <summary>"SF (long form)".</summary>
    private static AcronymDefinition? Outside(string text, Match parenthesis)
    {
        var inside = parenthesis.Groups["in"];
        var close = parenthesis.Index + parenthesis.Length;
        var word = DefinitionWindow.LastWord(text, parenthesis.Index);
        if (text.AsSpan(word.Start, word.End - word.Start).IndexOfAnyExcept(OfVersions) < 0)
        {
            // "LPM 1.0 (Large Performance Model)"
            word = DefinitionWindow.LastWord(text, word.Start);
        }

        var (from, to) = ShortForm.Trim(
            text,
            ShortForm.PastAnnouncers(text, inside.Index, inside.Index + inside.Length),
            inside.Index + inside.Length
        );
        return (
                SharedWords.Outside(text, word, new CharSpan(from, to)) is var (own, rest)
                    ? Spelled(text, own, rest.Start, rest.End, close)
                    : null
            ) ?? Spelled(text, word, from, to, close);
    }

    /// <summary>The last word before a bracket, and the words in it.</summary>
    private static AcronymDefinition? Spelled(string text, CharSpan word, int from, int to, int close)
    {
        var (start, end) = ShortForm.Trim(text, word.Start, word.End);
        if (start >= end || !ShortForm.Is(text[start..end]))
        {
            return null;
        }

        var shortForm = text[start..end];
        var comma = text.AsSpan(from, to - from).IndexOfAny(',', ';');
        // "LNGS (Laboratori Nazionali del Gran Sasso, located in Italy)"
        return (comma > 0 ? Filling(shortForm, from + comma, null) : null)
            ?? Filling(shortForm, to, null)
            ?? Filling(shortForm, to, MostAfterOthers)
            ?? (ShortForm.Unnumbered(shortForm) is { } named ? Filling(named, to, null) : null);

        // Between brackets nothing is left over, but for words before: "VSR (long-horizon visual spatial recall)".
        AcronymDefinition? Filling(string letters, int to, double? most) =>
            LongFormRules.Fitting(text, letters, from, to, fromStart: most is null, toEnd: true, strict: false, most)
                is { } span
                ? new AcronymDefinition(shortForm, text[span.Start..span.End], start, close)
                : null;
    }

    /// <summary>"long form", and what follows it names the short form.</summary>
    private static AcronymDefinition? Preceding(string text, int before, string shortForm, int end, bool strict)
    {
        var from = DefinitionWindow.Before(text, before, shortForm);
        return LongFormRules.Fitting(text, shortForm, from, before, fromStart: false, toEnd: true, strict) is { } span
            ? new AcronymDefinition(shortForm, text[span.Start..span.End], span.Start, end)
            : null;
    }

    /// <summary>"the Energy Variational Approach EnVarA": a name in capitals that the short form repeats, the brackets lost.</summary>
    private static AcronymDefinition? Unannounced(string text, Group shortForm)
    {
        if (!ShortForm.Is(shortForm.Value) || ShortForm.Letters(shortForm.Value).Length < LeastUnannounced)
        {
            return null;
        }

        var before = shortForm.Index - 1;
        var from = DefinitionWindow.Before(text, before, shortForm.Value);
        return
            LongFormRules.Fitting(
                text,
                shortForm.Value,
                from,
                before,
                fromStart: false,
                toEnd: true,
                strict: false,
                MostUnannounced
            )
                is { } span
            && AreCapitals(text[span.Start..span.End])
            ? new AcronymDefinition(
                shortForm.Value,
                text[span.Start..span.End],
                span.Start,
                shortForm.Index + shortForm.Length
            )
            : null;
    }

    private static bool AreCapitals(string name)
    {
        var words = name.Split([' ', '\n', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(static w => char.IsUpper(w[0])) >= LeastInApposition
            && words.All(static w => char.IsUpper(w[0]) || w.Length <= LongestSmallWord);
    }

    /// <summary>The short form, and what follows explains it.</summary>
    private static AcronymDefinition? Following(string text, Group shortForm, int from)
    {
        if (!ShortForm.Is(shortForm.Value) || (shortForm.Index > 0 && text[shortForm.Index - 1] == '-'))
        {
            return null;
        }

        var to = DefinitionWindow.After(text, from, shortForm.Value);
        return
            (
                Apposed(text, shortForm.Value, from, to)
                ?? LongFormRules.Fitting(text, shortForm.Value, from, to, fromStart: true, toEnd: false, strict: true)
                ?? SpellingCapitals.In(text, shortForm.Value, from, to)
            )
                is { } span
            ? new AcronymDefinition(shortForm.Value, text[span.Start..span.End], shortForm.Index, span.End)
            : null;
    }

    /// <summary>
    /// Words in capitals up to a comma are a name of their own, whatever the last of them give: "SIRI, Scaling Iterative
    /// Reinforcement Learning with Interleaved Compression, a …".
    /// </summary>
    private static CharSpan? Apposed(string text, string shortForm, int from, int to)
    {
        var length = text.AsSpan(from, to - from).IndexOf(',');
        if (length < 0 || shortForm.Count(char.IsUpper) < 2)
        {
            return null;
        }

        return AreCapitals(text.Substring(from, length))
            ? LongFormRules.Fitting(
                text,
                shortForm,
                from,
                from + length,
                fromStart: true,
                toEnd: true,
                strict: false,
                most: MostInApposition
            )
            : null;
    }

    [GeneratedRegex(@"\((?<in>[^()]{2,300})\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    /// <summary>The words between a long form and the short form that follows it.</summary>
    [GeneratedRegex(
        @",? (?:or|abbreviated (?:as|to|by)|dubbed|termed|called|named|coined|denoted (?:as|by)|(?:also )?(?:known|referred to) as|(?:which )?we (?:call|dub|term|name)(?: it)?|i\.e\.,?),? (?<short>[\p{L}\p{Nd}][\w-]{1,19})\b|, (?<short>[\p{L}\p{Nd}][\w-]{1,19})\)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{Nd}]) (?<short>\p{Lu}[\p{L}\p{Nd}-]{0,14}\p{Lu}\p{Ll}{0,4})\b(?![-)])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Adjacent();

    /// <summary>"SGAI or simply SGI", "IPhO 2025": the first name alone.</summary>
    [GeneratedRegex(@" (?:(?:19|20)[0-9]{2}$|or (?:simply |just )?(?=\p{Lu}).{1,30}$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfTwoNames();

    /// <summary>A short form and the words between it and its long form.</summary>
    [GeneratedRegex(
        @"\b(?<short>[\p{L}\p{Nd}][\w-]{1,19})(?:,? (?:short for|(?:which |that )?stands for|standing for|abbreviating|an? (?:abbreviation|acronym) (?:of|for))|[:,]| ?(?:---?|–|—)) ?(?:(?:an?|the|our) )?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Explained();
}
