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
                paper.Abstract[q.Span.Start..q.Span.End],
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

    private static List<Quantity> Find(TokenizedText text)
    {
        var found = new List<Quantity>();
        foreach (var match in Numbers(text.Text).OrderBy(static m => m.Span.Start))
        {
            if (Read(text, match) is { } quantity)
            {
                found.Add(Inheriting(text.Text, found, quantity));
            }
        }

        return found;
    }

    private static IEnumerable<NumberMatch> Numbers(string text)
    {
        foreach (var match in NumberPattern.InWords(text))
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
        }

        var previous = LastBefore(text, match.Span.Start);
        var next = FirstFrom(text, end);
        if (!NumberContext.MayEnd(text.Text, end) || IsTakenOut(text, previous + 1, match.Span.Start))
        {
            return null;
        }

        if (unit.Length == 0)
        {
            unit = NumberContext.IsFactor(text.Text, match) ? "x" : QuantityUnit.NounAfter(text, next, end);
        }

        if (!hasSymbol && !Counts(text, match, previous, unit))
        {
            return null;
        }

        var span = new CharSpan(match.Span.Start, end);
        var direction = DirectionCues.Of(text, span, previous, next, counts: !hasSymbol && unit.Length > 0);
        return new Quantity(match.Number, match.To, unit, direction, span, text.SentenceAt(span.Start));
    }

    private static bool Counts(TokenizedText text, NumberMatch match, int previous, string unit) =>
        !NumberContext.IsListMark(text.Text, match)
        && !NumberContext.IsInName(text, previous, match)
        && (unit.Length > 0 || !NumberContext.IsYear(match))
        && (unit.Length > 0 || !match.IsPlain || NumberContext.IsAnnounced(text, previous, match));

    /// <summary>
    /// In "by 68%, 16% and 7%" and "from 36.8 to 42.7 on A and from 29.8 to 38.8 on B" the later quantities go the way
    /// of the first.
    /// </summary>
    private static Quantity Inheriting(string text, List<Quantity> earlier, Quantity quantity)
    {
        if (quantity.Direction != Direction.None || earlier.Count == 0 || earlier[^1].Span.End > quantity.Span.Start)
        {
            return quantity;
        }

        var last = earlier[^1];
        return last.Unit == quantity.Unit && Coordination().IsMatch(text[last.Span.End..quantity.Span.Start])
            ? quantity with
            {
                Direction = last.Direction,
            }
            : quantity;
    }

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

    [GeneratedRegex(
        @"^(?:,|/| to|,? (?:and|or)|,? (?:on|in|for|over) [^;:,]{1,40} and)(?: (?:from|by|to|up to))? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Coordination();
}
