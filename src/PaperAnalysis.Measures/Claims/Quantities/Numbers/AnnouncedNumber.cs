using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Words that say of a number without a unit that it counts or measures.</summary>
internal static partial class AnnouncedNumber
{
    private const int LongestList = 20;
    private const int LongestBracket = 60;

    // A plain number without a unit counts something only after a word that says so: "less than 10", "a total of 500".
    private static readonly WordSet Announcers = new(
        """
        than of to by about around approximately nearly least most over under above below beyond exceeding only from
        between and
        is are was were be equals equal vs versus
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // These announce a value even in mathematics: "power approaching $1$", "with probability $1$".
    private static readonly WordSet Measuring = new(
        """
        exceed exceeds approaching approaches reach reaches reaching reached achieve achieves
        achieving achieved attains attaining scores scored scoring score probability accuracy value
        diameter girth radius cardinality size length dimensions codimensions
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"by a factor of 400", "a speedup of x17.8".</summary>
    public static bool IsFactor(string text, NumberMatch match) =>
        text.AsSpan(0, match.Span.Start).TrimEnd().EndsWith("factor of", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, match.Span.Start).EndsWith("by a factor ", StringComparison.OrdinalIgnoreCase)
        || (
            match.Span.Start > 0
            && text[match.Span.Start - 1] is 'x' or '×'
            && (match.Span.Start == 1 || text[match.Span.Start - 2] is ' ' or '(' or '~')
        );

    public static bool IsAnnounced(TokenizedText text, int previous, NumberMatch match) =>
        (Announcers.Contains(WordAt(text, previous)) && !(WordAt(text, previous) is "between" && match.To is null))
        || IsMeasured(text, previous)
        || IsInList(text, previous, match)
        || IsPartOfSome(text.Text, match)
        || IsSigned(text.Text, match)
        || (match.Span.Start > 0 && text.Text[match.Span.Start - 1] is '=' or '~' or '≈')
        || (
            match.Span.Start > 1
            && text.Text[match.Span.Start - 1] is '<' or '>'
            && text.Text[match.Span.Start - 2] is ' ' or '('
        );

    /// <summary>"(+68 Elo gain)".</summary>
    private static bool IsSigned(string text, NumberMatch match) =>
        match.Number > 1
        && match.Span.Start > 1
        && text[match.Span.Start - 1] == '+'
        && text[match.Span.Start - 2] is ' ' or '(';

    /// <summary>"11 out of 22", "1100 of them", "questions (100 in English, 100 in Chinese)".</summary>
    private static bool IsPartOfSome(string text, NumberMatch match) =>
        SomeAfter().IsMatch(text, match.Span.End)
        || SomeBefore().IsMatch(text[Math.Max(0, match.Span.Start - LongestBracket)..match.Span.Start])
        || NounOfBracket(text, match).Length > 0;

    /// <summary>"questions (100 in English, 100 in Chinese)": the noun before the bracket, or nothing.</summary>
    public static string NounOfBracket(string text, NumberMatch match) =>
        match.Number == Math.Floor(match.Number)
        && PlaceAfter().IsMatch(text, match.Span.End)
        && BracketBefore().Match(text[Math.Max(0, match.Span.Start - LongestBracket)..match.Span.Start])
            is { Success: true } bracket
            ? bracket.Groups["noun"].Value
            : "";

    /// <summary>"are 92, 31, 29 and 79": what announces the first of a list announces those in its midst.</summary>
    private static bool IsInList(TokenizedText text, int previous, NumberMatch match)
    {
        var (head, start) = (previous, match.Span.Start);
        while (head >= 0 && previous - head < LongestList && IsItemBefore(text, head, start))
        {
            start = text.Tokens[head--].Start;
        }

        return head < previous
            && Announcers.Contains(WordAt(text, head))
            && IsNextTo(text, head, start)
            && NextItem().IsMatch(text.Text, match.Span.End);
    }

    private static bool IsItemBefore(TokenizedText text, int token, int start) =>
        text.Tokens[token] is { Kind: TokenKind.Number } item && text.Text.AsSpan(item.End, start - item.End) is ", ";

    /// <summary>"0 -> 01" is a rule, "0.84 -> 0.9" a change.</summary>
    public static bool IsArrowOfWholes(NumberMatch match) =>
        match is { HasArrow: true, To: { } to } && match.Number == Math.Floor(match.Number) && to == Math.Floor(to);

    /// <summary>"with Helly number $2$", "at Mach number 3".</summary>
    public static bool IsValueOfNumber(TokenizedText text, int previous, NumberMatch match) =>
        WordAt(text, previous) is "number"
        && (
            match.IsFormula
            || (
                IsNextTo(text, previous, match.Span.Start)
                && WordAt(text, previous - 1) is [var first, ..] and not "The"
                && char.IsUpper(first)
            )
        );

    /// <summary>"power approaching $1$", "of diameter at most $4$", "elements of order 2".</summary>
    public static bool IsMeasured(TokenizedText text, int previous)
    {
        var noun =
            WordAt(text, previous) is "most" or "least" && WordAt(text, previous - 1) is "at" ? previous - 2 : previous;
        return Measuring.Contains(WordAt(text, noun))
            || (WordAt(text, noun) is "order" && WordAt(text, noun - 1) is "of");
    }

    /// <summary>"at 1024 resolution".</summary>
    public static bool IsResolution(TokenizedText text, NumberMatch match) =>
        text.Text.AsSpan(match.Span.End).StartsWith(" resolution");

    private static bool IsNextTo(TokenizedText text, int token, int start) =>
        token >= 0 && text.Text.AsSpan(text.Tokens[token].End, start - text.Tokens[token].End) is " " or "~";

    private static string WordAt(TokenizedText text, int token) => token >= 0 ? text.TextOf(text.Tokens[token]) : "";

    [GeneratedRegex(
        @"\G (?:out of (?:the |its |all )?[0-9]|of (?:them|these|those|which|whom)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SomeAfter();

    [GeneratedRegex(@"\bout of (?:the |its |all )$", RegexOptions.CultureInvariant)]
    private static partial Regex SomeBefore();

    [GeneratedRegex(@"\G (?:in|from|for|on|with) \p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAfter();

    [GeneratedRegex(
        @"(?<![a-z-])(?<noun>[a-z]{2,20}s) \((?:with |of which )?(?:[0-9][0-9,.]{0,9} (?:in|from|for|on|with) [^.;()]{1,30}(?:, |,? and ))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BracketBefore();

    [GeneratedRegex(@"\G(?:, |,? (?:and|or) )[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NextItem();
}
