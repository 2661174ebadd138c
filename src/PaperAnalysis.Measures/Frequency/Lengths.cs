using PaperAnalysis.Digests;
using PaperAnalysis.Frames;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Lengths of titles and abstracts in words.</summary>
public static class Lengths
{
    /// <summary>One row for each record, in the order given.</summary>
    public static IReadOnlyList<LengthRow> Of(IReadOnlyList<Paper> papers) => Of(Corpus.Of(papers));

    /// <inheritdoc cref="Of(IReadOnlyList{Paper})"/>
    /// <exception cref="ArgumentException">The corpus has not both titles and abstracts.</exception>
    public static IReadOnlyList<LengthRow> Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (corpus.Fields != PaperFields.TitleAndAbstract)
        {
            throw new ArgumentException(
                $"The corpus holds of each paper its {corpus.Fields}; lengths need {PaperFields.TitleAndAbstract}.",
                nameof(corpus)
            );
        }

        return
        [
            .. corpus.Papers.Select(
                (p, i) =>
                    new LengthRow(p.Id, p.Digest, corpus.TitleLengths[i], corpus.Lengths[i] - corpus.TitleLengths[i])
            ),
        ];
    }

    /// <summary>One row for each digest, by name.</summary>
    public static IReadOnlyList<DigestLengthRow> ByDigest(IReadOnlyList<Paper> papers, double level = 0.95) =>
        ByDigest(Corpus.Of(papers), level);

    /// <inheritdoc cref="ByDigest(IReadOnlyList{Paper}, double)"/>
    public static IReadOnlyList<DigestLengthRow> ByDigest(Corpus corpus, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.ByDigest().Select(d => Of(d.Digest, d.Papers, level))];
    }

    /// <summary>All papers of the corpus as one group.</summary>
    /// <param name="group">What the row calls them.</param>
    /// <param name="level">Two-sided confidence level of the means.</param>
    /// <exception cref="ArgumentException">The corpus has no paper, or not both titles and abstracts.</exception>
    public static DigestLengthRow Of(string group, Corpus corpus, double level = 0.95)
    {
        var rows = Of(corpus).ToArray();
        if (rows.Length == 0)
        {
            throw new ArgumentException($"'{group}' has no paper, and so no length.", nameof(corpus));
        }

        var ones = new int[rows.Length];
        Array.Fill(ones, 1);
        var rates = new PaperRates(ones, level);
        var all = Enumerable.Range(0, rows.Length).ToArray();
        var titles = Array.ConvertAll(rows, static r => r.TitleWords);
        var abstracts = Array.ConvertAll(rows, static r => r.AbstractWords);
        var title = rates.Mean(all, titles);
        var text = rates.Mean(all, abstracts);
        var sorted = abstracts.Select(static w => (double)w).Order().ToArray();
        return new DigestLengthRow(
            group,
            rows.Length,
            titles.Average(),
            title.Low,
            title.High,
            abstracts.Min(),
            Quantile.OfSorted(sorted, 0.5),
            abstracts.Max(),
            abstracts.Average(),
            text.Low,
            text.High
        );
    }
}
