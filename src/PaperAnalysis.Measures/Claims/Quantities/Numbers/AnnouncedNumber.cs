using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Words that say of a number without a unit that it counts or measures.</summary>
internal static class AnnouncedNumber
{
    // A plain number without a unit counts something only after a word that says so: "less than 10", "a total of 500".
    private static readonly WordSet Announcers = new(
        """
        than of to by about around approximately nearly least most over under exceeding only from between and
        is are was were be equals equal vs versus
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // These announce a value even in mathematics: "power approaching $1$", "with probability $1$".
    private static readonly WordSet Measuring = new(
        """
        exceed exceeds approaching approaches reach reaches reaching reached achieve achieves
        achieving achieved attains attaining scores scored scoring score probability accuracy value
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"by a factor of 400", "a speedup of x17.8".</summary>
    public static bool IsFactor(string text, NumberMatch match) =>
        text.AsSpan(0, match.Span.Start).TrimEnd().EndsWith("factor of", StringComparison.OrdinalIgnoreCase)
        || (
            match.Span.Start > 0
            && text[match.Span.Start - 1] is 'x' or '×'
            && (match.Span.Start == 1 || text[match.Span.Start - 2] is ' ' or '(' or '~')
        );

    public static bool IsAnnounced(TokenizedText text, int previous, NumberMatch match) =>
        (previous >= 0 && Announcers.Contains(text.TextOf(text.Tokens[previous])))
        || IsMeasured(text, previous)
        || (match.Span.Start > 0 && text.Text[match.Span.Start - 1] is '=' or '~' or '≈')
        || (
            match.Span.Start > 1
            && text.Text[match.Span.Start - 1] is '<' or '>'
            && text.Text[match.Span.Start - 2] is ' ' or '('
        );

    /// <summary>"0 -> 01" is a rule, "0.84 -> 0.9" a change.</summary>
    public static bool IsArrowOfWholes(NumberMatch match) =>
        match is { HasArrow: true, To: { } to } && match.Number == Math.Floor(match.Number) && to == Math.Floor(to);

    /// <summary>"with Helly number $2$".</summary>
    public static bool IsValueOfNumber(TokenizedText text, int previous, NumberMatch match) =>
        match.IsFormula && previous >= 0 && text.TextOf(text.Tokens[previous]) is "number";

    public static bool IsMeasured(TokenizedText text, int previous) =>
        previous >= 0 && Measuring.Contains(text.TextOf(text.Tokens[previous]));
}
