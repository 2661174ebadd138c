using System.Text.RegularExpressions;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Numbers that count or measure something in the prose of abstracts, each with its unit and direction.
/// <para>
/// A quantity is written in digits, or in words before "percent", "percentage points", "-fold" and "order of
/// magnitude". A dash, "to" or "between … and" makes one range of two numbers. Left out: digits of names (CIFAR-10,
/// OLMo 2), years, list marks, sections, sizes (64 by 64), the second half of ±, and mathematics.
/// </para>
/// <para>Precision and recall on abstracts labelled by hand are reported and held by the tests.</para>
/// </summary>
public static partial class Quantities
{
    private const int TokensWithin = 8;

    /// <summary>Every quantity, in the order of the papers and of the text.</summary>
    public static IReadOnlyList<QuantityRow> Find(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return [.. papers.SelectMany(static p => Rows(p, Tokenizer.Tokenize(p.Abstract)))];
    }

    /// <inheritdoc cref="Find(IEnumerable{Paper})"/>
    public static IReadOnlyList<QuantityRow> Find(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.Papers.SelectMany((p, i) => Rows(p, corpus.AbstractOf(i)))];
    }

    /// <summary>The quantities of one text, in its order.</summary>
    public static IReadOnlyList<Quantity> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(Tokenizer.Tokenize(text));
    }

    private static IEnumerable<QuantityRow> Rows(Paper paper, TokenizedText text)
    {
        // The quantities of one sentence share its text.
        var (place, sentence) = (default(CharSpan), "");
        foreach (var q in Find(text))
        {
            (place, sentence) = place == q.Sentence ? (place, sentence) : (q.Sentence, text.TextOf(q.Sentence));
            yield return new QuantityRow(
                Written(paper.Abstract.AsSpan(q.Span.Start, q.Span.End - q.Span.Start)),
                q.Number,
                q.To,
                q.Unit,
                q.Direction,
                q.Span.Start,
                q.Sentence.Start,
                q.Sentence.End,
                paper.Id,
                paper.File,
                paper.AbstractLineAt(q.Sentence.Start),
                sentence
            );
        }
    }

    // TeX's space, and a tilde between two numbers.
    private static string Written(ReadOnlySpan<char> text)
    {
        var written = text.ToString().ToCharArray();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '~')
            {
                written[i] = i + 1 < written.Length && char.IsAsciiDigit(written[i + 1]) ? '–' : ' ';
            }
        }

        return new string(written);
    }

    private static List<Quantity> Find(TokenizedText text)
    {
        var found = new List<Quantity>();
        foreach (var match in Numbers(text.Text).OrderBy(static m => m.Span.Start))
        {
            if (Read(text, match) is { } quantity)
            {
                found.Add(quantity);
            }
        }

        for (var i = found.Count - 2; i >= 0; i--)
        {
            found[i] = Sharing(text.Text, found[i], found[i + 1]);
        }

        for (var i = 1; i < found.Count; i++)
        {
            found[i] = Inheriting(text.Text, found[i - 1], found[i]);
        }

        return found;
    }

    /// <summary>A sign says which way where no word does; the size of a model goes nowhere: "much larger 7B models".</summary>
    private static Direction DirectionOf(
        TokenizedText text,
        NumberMatch match,
        CharSpan span,
        int previous,
        int next,
        bool hasSymbol,
        string unit
    ) =>
        unit == QuantityUnit.Parameters ? Direction.None
        : DirectionCues.Of(text, span, previous, next, counts: !hasSymbol && unit.Length > 0) is var said
        && said != Direction.None
            ? said
        : span.Start > 0 && text.Text[span.Start - 1] == '+' ? Direction.Increase
        : unit == "x" && DirectionCues.IsBracketed(text.Text, span)
            ? DirectionCues.BeforeBracket(text, span.Start, previous)
        : match.To is not null && (hasSymbol || unit.Length == 0) ? DirectionCues.BeforeChange(text, match, previous)
        : Direction.None;

    /// <summary>In "by 2.4, 8.7 and 2.9 points" the earlier numbers have the unit of the last.</summary>
    private static Quantity Sharing(string text, Quantity quantity, Quantity next) =>
        quantity.Unit.Length == 0
        && next.Unit.Length > 0
        && quantity.Span.End <= next.Span.Start
        && Enumeration().IsMatch(text[quantity.Span.End..next.Span.Start])
            ? quantity with
            {
                Unit = next.Unit,
                Direction = quantity.Direction == Direction.None ? next.Direction : quantity.Direction,
            }
            : quantity;

    private static IEnumerable<NumberMatch> Numbers(string text)
    {
        foreach (var match in NumberPattern.InWords(text))
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
        var (unit, end) = match.Unit is { } given
            ? (given, match.Span.End)
            : QuantityUnit.SymbolAt(text.Text, match.Span.End);
        var hasSymbol = unit.Length > 0;
        if (!hasSymbol)
        {
            (unit, end) = QuantityUnit.CompoundAt(text.Text, end);
            unit = QuantityUnit.IsParameter(unit) ? QuantityUnit.Parameters : unit;
        }

        var previous = LastBefore(text, match.Span.Start);
        var next = FirstFrom(text, end);
        if (
            !NumberContext.MayEnd(text.Text, end)
            || (!match.IsFormula && IsTakenOut(text, previous + 1, match.Span.Start))
        )
        {
            return null;
        }

        if (
            unit.Length == 0
            && QuantityUnit.CurrencyBefore(text.Text, match.Span.Start) is { Length: > 0 } currency
            && !match.IsFormula
        )
        {
            (unit, hasSymbol) = (currency, true);
        }

        if (unit.Length == 0)
        {
            unit = NumberContext.IsFactor(text.Text, match) ? "x" : UnitAfter(text, match, next, end);
        }

        if (!hasSymbol && !Counts(text, match, previous, unit))
        {
            return null;
        }

        var span = new CharSpan(match.Span.Start, end);
        var direction = DirectionOf(text, match, span, previous, next, hasSymbol, unit);
        return new Quantity(match.Number, match.To, unit, direction, span, text.SentenceAt(span.Start));
    }

    // In mathematics "$2$-convex" and "to $0$" measure nothing; "$12$ vertices" counts.
    private static bool IsNoun(string unit) => unit.EndsWith('s');

    // "7B" alone: billions are written so of parameters, and of tokens where these are named before.
    private static string UnitAfter(TokenizedText text, NumberMatch match, int next, int end) =>
        QuantityUnit.NounAfter(text, next, end, match) is { Length: > 0 } noun ? noun
        : match.Scale == NumberScale.B && !SaysTokens(text, next) ? QuantityUnit.Parameters
        : match.IsPlain && PartOf().Match(text.Text, end) is { Success: true } part
            ? QuantityUnit.NounAfter(text, FirstFrom(text, part.Index + part.Length), part.Index + part.Length, match)
        : "";

    private static bool SaysTokens(TokenizedText text, int next)
    {
        for (var i = Math.Max(0, next - TokensWithin); i < next; i++)
        {
            if (text.TextOf(text.Tokens[i]).StartsWith("token", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(TokenizedText text, NumberMatch match, int previous, string unit) =>
        !NumberContext.IsListMark(text.Text, match)
        && (!match.IsFormula || !match.IsPlain || IsNoun(unit) || NumberContext.IsMeasured(text, previous))
        && !NumberContext.IsInName(text, previous, match)
        && (unit.Length > 0 || !NumberContext.IsYear(match))
        && (unit.Length > 0 || !match.IsPlain || NumberContext.IsAnnounced(text, previous, match));

    /// <summary>
    /// In "by 68%, 16% and 7%" and "from 36.8 to 42.7 on A and from 29.8 to 38.8 on B" the later quantities go the way
    /// of the first; in "31 relations (vs. 15 before)" both count the same.
    /// </summary>
    private static Quantity Inheriting(string text, Quantity last, Quantity quantity) =>
        quantity.Unit.Length == 0
        && last.Span.End <= quantity.Span.Start
        && Versus().IsMatch(text[last.Span.End..quantity.Span.Start])
            ? quantity with
            {
                Unit = last.Unit,
            }
        : quantity.Direction == Direction.None
        && last.Unit == quantity.Unit
        && last.Span.End <= quantity.Span.Start
        && Coordination().IsMatch(text[last.Span.End..quantity.Span.Start])
            ? quantity with
            {
                Direction = last.Direction,
            }
        : quantity;

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

    /// <summary>"15 out of 24 tasks", "9 of these tasks": what is counted stands behind the whole.</summary>
    [GeneratedRegex(
        @"\G (?:out )?of (?:(?:the|these|those|all|its|our) )?(?:[0-9]{1,9} )?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PartOf();

    [GeneratedRegex(@"^(?:,| ?/|,? (?:and|or|to))(?: [+-])? ?[+]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^[^.;()]{0,60} \((?:vs\.?|versus) $", RegexOptions.CultureInvariant)]
    private static partial Regex Versus();

    [GeneratedRegex(
        @"^(?:,|/| to|,? (?:and|or)|,? (?:on|in|for|over) [^;:,]{1,40} and)(?: (?:from|by|to|up to))? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Coordination();
}
