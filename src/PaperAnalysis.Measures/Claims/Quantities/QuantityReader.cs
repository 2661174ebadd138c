using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Reads the quantities of a text: which numbers count or measure, what, and which way they go.</summary>
internal static class QuantityReader
{
    private const int TokensWithin = 8;

    /// <summary>The quantities in the order of the text.</summary>
    public static IReadOnlyList<Quantity> Find(TokenizedText text)
    {
        var found = new List<Quantity>();
        foreach (var match in Numbers(text.Text).OrderBy(static m => m.Span.Start))
        {
            if (Read(text, match) is { } quantity)
            {
                found.Add(quantity);
            }
        }

        QuantityLists.Share(text.Text, found);
        return found;
    }

    private static IEnumerable<NumberMatch> Numbers(string text)
    {
        foreach (var match in SpelledNumbers.In(text))
        {
            yield return match;
        }

        foreach (var match in NumberPattern.InFormulas(text))
        {
            yield return match;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var match = NumberPattern.At(text, i);
                if (NumberContext.MayBegin(text, i))
                {
                    yield return match;
                }

                i = match.Span.End - 1;
            }
        }
    }

    private static Quantity? Read(TokenizedText text, NumberMatch match)
    {
        var (unit, end) = SymbolOf(text.Text, match);
        var hasSymbol = unit.Length > 0;
        var isCompound = false;
        var joined = end;
        if (!hasSymbol)
        {
            if (CountedNoun.CompoundAt(text.Text, match, end) is not var (noun, nounEnd, joinedEnd))
            {
                return null;
            }

            (unit, end, isCompound, joined) = (noun, nounEnd, noun.Length > 0, joinedEnd);
        }

        var previous = LastBefore(text, match.Span.Start);
        var next = FirstFrom(text, joined);
        if (
            !(
                NumberContext.MayEnd(text.Text, joined)
                || NumberContext.IsStyled(text.Text, match.Span.Start, end)
                || ((hasSymbol || isCompound) && NumberContext.GoesOn(text.Text, joined))
            ) || (!match.IsFormula && IsTakenOut(text, previous + 1, match.Span.Start))
        )
        {
            return null;
        }

        if (
            unit.Length == 0
            && !match.IsFormula
            && UnitSymbols.CurrencyBefore(text.Text, match.Span.Start) is { Length: > 0 } currency
        )
        {
            (unit, hasSymbol) = (currency, true);
        }

        var counted = unit.Length > 0 ? unit : NounAfter(text, match, next, end);
        if (!hasSymbol && !Counts(text, match, previous, counted))
        {
            return null;
        }

        if (counted.Length == 0 && Kelvins.Are(text, match))
        {
            (match, counted, hasSymbol) = (
                match with
                {
                    Number = match.Number / 1000,
                    To = match.To / 1000,
                },
                "K",
                true
            );
        }

        unit =
            unit.Length > 0 ? unit
            : AnnouncedNumber.IsFactor(text.Text, match) ? "x"
            : counted.Length > 0 ? counted
            : (match.Scale == NumberScale.B || NumberNames.IsSizeInBracket(text.Text, match)) && !SaysTokens(text, next)
                ? CountedNoun.Parameters
            : "";
        var span = new CharSpan(match.Span.Start, end);
        var phrase = new QuantityPhrase(text, span, previous, next);
        return new Quantity(
            match.Number,
            match.To,
            unit,
            DirectionOf(phrase, match, hasSymbol, isCompound, unit),
            span,
            text.SentenceAt(span.Start)
        );
    }

    private static (string Unit, int End) SymbolOf(string text, NumberMatch match)
    {
        if (match.Unit is { } given)
        {
            return (given, match.Span.End);
        }

        var found = UnitSymbols.At(text, match.Span.End);
        if (found.Unit.Length == 0 && match.IsFormula)
        {
            return UnitSymbols.AfterFormula(text, match.Span.End);
        }

        // "(12.1 ± 0.7) keV": the bracket is no part of the number.
        return
            found.Unit.Length == 0
            && match.HasError
            && match.Span.Start > 0
            && text[match.Span.Start - 1] == '('
            && match.Span.End < text.Length
            && text[match.Span.End] == ')'
            ? (UnitSymbols.At(text, match.Span.End + 1).Unit, match.Span.End)
            : found;
    }

    /// <summary>
    /// A sign says which way where no word does; the size of a model goes nowhere ("much larger 7B models"), nor does
    /// what a hyphen joins, unless a cue follows: "a 5-point gain", but "improves 4-bit models".
    /// </summary>
    private static Direction DirectionOf(
        QuantityPhrase phrase,
        NumberMatch match,
        bool hasSymbol,
        bool isCompound,
        string unit
    )
    {
        if (unit == CountedNoun.Parameters)
        {
            return Direction.None;
        }

        if (isCompound)
        {
            return unit is "bit" ? Direction.None : DirectionCues.After(phrase, 1);
        }

        var said = DirectionCues.Of(phrase, match, unit, counted: hasSymbol || unit == "x" ? "" : unit);
        return said != Direction.None ? said
            : DirectionOfSigns.Of(phrase, unit) is var signed && signed != Direction.None ? signed
            : unit == "x" && DirectionOfMultiples.IsBracketed(phrase) ? DirectionCues.BeforeBracket(phrase)
            : unit is "%" or "pp" or "x"
            && DirectionOfMultiples.OfNounBeforeBracket(phrase) is var noun
            && noun != Direction.None
                ? noun
            : match.To is not null && (hasSymbol || unit.Length == 0) ? DirectionOfRanges.BeforeChange(phrase, match)
            : Direction.None;
    }

    // "9 of these tasks": what is counted stands behind the whole.
    private static string NounAfter(TokenizedText text, NumberMatch match, int next, int end) =>
        CountedNoun.After(text, next, end, match) is { Length: > 0 } noun ? noun
        : match.IsPlain && CountedNoun.PartEnd(text.Text, end) is { } part
            ? CountedNoun.After(text, FirstFrom(text, part), part, match)
        : AnnouncedNumber.NounOfBracket(text.Text, match);

    // "7B" alone: billions are written so of parameters, and of tokens where these are named before.
    private static bool SaysTokens(TokenizedText text, int next)
    {
        for (var i = Math.Max(0, next - TokensWithin); i < next; i++)
        {
            if (
                text.Tokens[i].Sentence == text.Tokens[next - 1].Sentence
                && text.TextOf(text.Tokens[i]).StartsWith("token", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(TokenizedText text, NumberMatch match, int previous, string unit) =>
        !NumberNames.IsListMark(text.Text, match)
        && !NumberDates.IsDay(text.Text, match)
        && !NumberDates.IsAmongYears(text.Text, match)
        && !NumberNames.IsResolution(text.Text, match)
        && !NumberNames.IsBoard(text.Text, match)
        && (
            !match.IsFormula
            || !match.IsPlain
            || IsNoun(unit)
            || AnnouncedNumber.IsMeasured(text, previous)
            || AnnouncedNumber.IsValueOfNumber(text, previous, match)
        )
        && !NumberNames.IsInName(text, previous, match, unit)
        && (
            unit.Length > 0
            || !(
                NumberNames.IsPages(text.Text, match)
                || NumberContext.IsSetEqualToo(text.Text, match)
                || NumberContext.IsBound(text.Text, match)
            )
        )
        && ((unit.Length > 0 && unit != "data" && match.To is null) || !NumberDates.IsYear(match))
        && (unit.Length > 0 || !AnnouncedNumber.IsArrowOfWholes(match))
        && (
            unit.Length > 0
            || !match.IsPlain
            || AnnouncedNumber.IsAnnounced(text, previous, match)
            || AnnouncedNumber.IsFactor(text.Text, match)
            || AnnouncedNumber.IsResolution(text, match)
            || AnnouncedNumber.IsValueOfNumber(text, previous, match)
        );

    // In mathematics "$2$-convex" and "to $0$" measure nothing; "$12$ vertices" counts.
    private static bool IsNoun(string unit) => unit.EndsWith('s');

    /// <summary>Whether the tokeniser took the place out as a link, mathematics or a command.</summary>
    private static bool IsTakenOut(TokenizedText text, int token, int offset) =>
        token < text.Tokens.Count
        && text.Tokens[token] is { IsTerm: false } taken
        && taken.Start <= offset
        && offset < taken.End;

    private static int LastBefore(TokenizedText text, int offset) => FirstWhere(text, t => t.End > offset) - 1;

    private static int FirstFrom(TokenizedText text, int offset) => FirstWhere(text, t => t.Start >= offset);

    private static int FirstWhere(TokenizedText text, Func<Token, bool> holds)
    {
        var (low, high) = (0, text.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(text.Tokens[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
