namespace PaperAnalysis.Claims;

/// <summary>Which way a range goes that says what was and what is: "from 5% to 2%".</summary>
internal static class DirectionOfRanges
{
    // "extends the context window of the model from 8K to 64K"
    private const int WordsBeforeFrom = 8;

    // "reducing the rate of A from 80% to 2% and of B from 70% to 9%"
    private const int WordsBeforeChange = 20;

    /// <summary>
    /// Which way "from A to B" goes: that of the nearest cue, however far, if its numbers go that way too. "from 3-5 views"
    /// is no change, nor is "ranging from 2 to 5".
    /// </summary>
    public static Direction BeforeChange(QuantityPhrase phrase, NumberMatch range)
    {
        var from = phrase.Previous >= 0 && phrase.Word(phrase.Previous) is "from";
        var written = phrase.Text.Text.AsSpan(range.Span.Start, range.Span.End - range.Span.Start);
        return
            (
                range.HasArrow
                || ((from || IsOpened(phrase, written)) && written.Contains(" to ", StringComparison.Ordinal))
            )
            && !(from && phrase.Previous > 0 && DirectionWords.IsSpread(phrase.Word(phrase.Previous - 1)))
            && (range.To > range.Number ? Direction.Increase : Direction.Decrease) is var way
            && (
                DirectionCues.Nearest(phrase, phrase.Previous, WordsBeforeChange, led: true) == way
                || (way == Direction.Increase && from && IsExtended(phrase))
            )
            ? way
            : Direction.None;
    }

    /// <summary>"improves accuracy (94.0% to 94.8%)": measures, and no ages or sizes.</summary>
    private static bool IsOpened(QuantityPhrase phrase, ReadOnlySpan<char> written) =>
        phrase.Span.Start > 0 && phrase.Text.Text[phrase.Span.Start - 1] == '(' && written.ContainsAny('%', '.');

    /// <summary>"extending the context window from 8K to 64K", "rose from 0.5 to 0.8".</summary>
    private static bool IsExtended(QuantityPhrase phrase)
    {
        var first = Math.Max(0, phrase.Previous - WordsBeforeFrom);
        for (var i = phrase.Previous - 1; i >= first && phrase.Text.Tokens[i].Start >= phrase.SentenceStart; i--)
        {
            if (DirectionWords.IsExtension(phrase.Word(i)))
            {
                return true;
            }
        }

        return false;
    }
}
