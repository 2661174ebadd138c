using PaperAnalysis.Digests;
using PaperAnalysis.Frames;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Lengths of titles and abstracts in words.</summary>
public static class Lengths
{
    /// <summary>One row for each record, in the order given.</summary>
    public static IReadOnlyList<LengthRow> Of(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return [.. papers.Select(static p => new LengthRow(p.Id, p.Digest, Count(p.Title), Count(p.Abstract)))];
    }

    /// <summary>One row for each digest, by name.</summary>
    public static IReadOnlyList<DigestLengthRow> ByDigest(
        IReadOnlyList<Paper> papers,
        BootstrapOptions? options = null
    ) =>
        [
            .. Of(papers)
                .GroupBy(static r => r.Digest, StringComparer.Ordinal)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => Summary(g.Key, [.. g], options)),
        ];

    private static DigestLengthRow Summary(string digest, LengthRow[] rows, BootstrapOptions? options)
    {
        var ones = new int[rows.Length];
        Array.Fill(ones, 1);
        var bootstrap = new PaperBootstrap(ones, options);
        var all = Enumerable.Range(0, rows.Length).ToArray();
        var titles = Array.ConvertAll(rows, static r => r.TitleWords);
        var abstracts = Array.ConvertAll(rows, static r => r.AbstractWords);
        var title = bootstrap.Ratio(all, titles);
        var text = bootstrap.Ratio(all, abstracts);
        var sorted = abstracts.Select(static w => (double)w).Order().ToArray();
        return new DigestLengthRow(
            digest,
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

    private static int Count(string text)
    {
        var count = 0;
        foreach (var token in Tokenizer.Scan(text))
        {
            count += token.IsTerm ? 1 : 0;
        }

        return count;
    }
}
