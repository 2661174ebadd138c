namespace PaperAnalysis.Claims;

/// <summary>Which way a sign before a quantity says that it goes.</summary>
internal static class DirectionOfSigns
{
    /// <summary>"+5%", "-5%" of a percentage, and "(up 5%)"; what is measured may have a sign, "+1.4 nm".</summary>
    public static Direction Of(QuantityPhrase phrase, string unit) =>
        phrase.Span.Start == 0 ? Direction.None
        : phrase.Text.Text.AsSpan(0, phrase.Span.Start).EndsWith("(up ") ? Direction.Increase
        : phrase.Text.Text.AsSpan(0, phrase.Span.Start).EndsWith("(down ") ? Direction.Decrease
        : phrase.Text.Text[phrase.Span.Start - 1] is '+'
        && unit is "%" or "pp" or "x" or "" or "points" or "dB" or "Elo"
            ? Direction.Increase
        : phrase.Text.Text[phrase.Span.Start - 1] is '-' or '−' or '–'
        && unit is "%" or "pp"
        && (phrase.Span.Start == 1 || phrase.Text.Text[phrase.Span.Start - 2] is ' ' or '(' or '$')
            ? Direction.Decrease
        : Direction.None;
}
