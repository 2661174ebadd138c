using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Which way a quantity goes that is compared with what is or was: "2x the throughput", "5% over the best".</summary>
internal static partial class DirectionOfMultiples
{
    // "reducing end-to-end latency 2.5x", "6 times decoding throughput"
    private const int WordsBeforeMultiple = 3;
    private const int MostOfRate = 3;

    // "(e.g., by more than 4x)"
    private const int LongestBracket = 24;

    // "outperforms" may go without its verb: "33.9% over the best baseline".
    private static readonly WordSet Rivals = new(
        """
        SOTA SoTA state-of-the-art baseline baselines best strongest next-best second-best runner-up prior previous existing
        vanilla
        """
    );

    /// <summary>"2x prior", "100 times its size", "2.5x the throughput": how many times what is or was.</summary>
    public static bool IsMultipleOf(QuantityPhrase phrase, string unit) =>
        unit == "x"
        && phrase.Text.Text[phrase.Span.End - 1] is not 'd'
        && IsFollowed(phrase, out var token)
        && (
            phrase.Word(token) is "prior" or "previous" or "its" or "their" or "the" or "that"
            || Enumerable
                .Range(token, MostOfRate)
                .TakeWhile(i => i < phrase.Text.Tokens.Count && !DirectionCues.PhraseEnds.Contains(phrase.Word(i)))
                .Any(i => phrase.Word(i) is "throughput" or "speed" or "efficiency")
        );

    public static bool IsOverRival(QuantityPhrase phrase) =>
        IsFollowed(phrase, out var over)
        && phrase.Word(over) is "over"
        && over + 1 < phrase.Text.Tokens.Count
        && phrase.Word(over + 1) is var rival
        && (
            Rivals.Contains(rival)
            || rival is "the" or "all" or "our"
                && over + 2 < phrase.Text.Tokens.Count
                && Rivals.Contains(phrase.Word(over + 2))
        );

    /// <summary>"reducing latency 2.5x", "speeds up inference 3x": the verb of what is multiplied.</summary>
    public static Direction VerbBefore(QuantityPhrase phrase, int i)
    {
        var first = Math.Max(0, i - WordsBeforeMultiple);
        var end = phrase.Span.Start;
        for (var at = i; at >= first && phrase.Text.Tokens[at].Start >= phrase.SentenceStart; at--)
        {
            var (word, token) = (phrase.Word(at), phrase.Text.Tokens[at]);
            if (
                DirectionCues.PhraseEnds.Contains(word)
                || word is "and" or "or"
                || phrase.Text.Text.AsSpan(token.End, end - token.End).ContainsAny(DirectionCues.PhraseMarks)
            )
            {
                return Direction.None;
            }

            end = token.Start;

            if (DirectionWords.IsChangeVerb(word) && DirectionWords.Cue(word) is var cue && cue != Direction.None)
            {
                return cue;
            }
        }

        return Direction.None;
    }

    /// <summary>"latency (1.7-2.0x)", "speedups (up to 4x)": a multiple and its bound stand between the brackets.</summary>
    public static bool IsBracketed(QuantityPhrase phrase) =>
        BracketBefore().IsMatch(phrase.Text.Text[Math.Max(0, phrase.Span.Start - LongestBracket)..phrase.Span.Start])
        && phrase.Span.End < phrase.Text.Text.Length
        && phrase.Text.Text[phrase.Span.End] == ')';

    /// <summary>"accuracy loss (1.2% and 0.6%)", "gains (up to 5%)": the noun of a change, right before the bracket.</summary>
    public static Direction OfNounBeforeBracket(QuantityPhrase phrase)
    {
        var from = Math.Max(0, phrase.Span.Start - LongestBracket);
        if (BracketBefore().Match(phrase.Text.Text[from..phrase.Span.Start]) is not { Success: true } bracket)
        {
            return Direction.None;
        }

        var noun = phrase.Previous;
        while (noun >= 0 && phrase.Text.Tokens[noun].Start > from + bracket.Index)
        {
            noun--;
        }

        return noun < 0 || phrase.Text.Tokens[noun].End < from + bracket.Index - 1 ? Direction.None
            : phrase.Word(noun) is "loss" or "losses" ? Direction.Decrease
            : DirectionWords.IsChange(phrase.Word(noun)) ? DirectionWords.Cue(phrase.Word(noun))
            : Direction.None;
    }

    /// <summary>Whether a word follows, with nothing but a space between.</summary>
    private static bool IsFollowed(QuantityPhrase phrase, out int token)
    {
        token = phrase.Next;
        return token < phrase.Text.Tokens.Count
            && phrase.Text.Text.AsSpan(phrase.Span.End, phrase.Text.Tokens[token].Start - phrase.Span.End) is " ";
    }

    [GeneratedRegex(
        @"\((?:e\.g\.,? )?(?:(?:by |an? )?(?:up to|about|over|nearly|almost|around|more than) )?[~+]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BracketBefore();
}
