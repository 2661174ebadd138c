using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Counts the same terms in each digest.</summary>
public static class TermsByDigest
{
    /// <summary>
    /// A row for each term and digest: the terms that <see cref="TermFrequency"/> ranks over all papers, in that order,
    /// and for each of them the digests by name.
    /// </summary>
    /// <param name="papers">Each once for each digest that lists it, so that digests are compared whole.</param>
    public static IReadOnlyList<TermDigestRow> Of(IReadOnlyList<Paper> papers, TermOptions? options = null) =>
        Of(Corpus.Of(papers, (options ?? TermOptions.Default).Fields), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, TermOptions?)"/>
    public static IReadOnlyList<TermDigestRow> Of(Corpus corpus, TermOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= TermOptions.Default;
        options.Check();
        var papers = corpus.Papers;
        var terms = ChosenTerms.Of(corpus, options);
        var postings = new Postings(corpus, terms.ConvertAll(static t => t.Gram));
        var digests = papers.Select(static p => p.Digest).Distinct().Order(StringComparer.Ordinal).ToArray();
        var groups = Array.ConvertAll(digests, d => (Name: d, In: papers.Select(p => p.Digest == d).ToArray()));
        var counted = Array.ConvertAll(
            groups,
            g => (g.Name, g.In, Counts: new GroupedCounts(corpus, g.In, true, options.Bootstrap))
        );
        return
        [
            .. Enumerable
                .Range(0, terms.Count)
                .SelectMany(t =>
                    counted.Select(g =>
                    {
                        var here = g.Counts.Select(postings.Papers(t), postings.Counts(t), g.In);
                        var (low, high) = g.Counts.Ratio(here);
                        var count = here.Counts.Sum();
                        var rate = g.Counts.Words == 0 ? 0 : 1e6 * count / g.Counts.Words;
                        return new TermDigestRow(
                            terms[t].Term,
                            g.Name,
                            count,
                            here.Papers.Length,
                            rate,
                            1e6 * low,
                            1e6 * high
                        );
                    })
                ),
        ];
    }
}
