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
public static class Quantities
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
        return QuantityReader.Find(Tokenizer.Tokenize(text));
    }

    private static IEnumerable<QuantityRow> Rows(Paper paper, TokenizedText text)
    {
        // The quantities of one sentence share its text.
        var (place, sentence) = (default(CharSpan), "");
        foreach (var q in QuantityReader.Find(text))
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
}
