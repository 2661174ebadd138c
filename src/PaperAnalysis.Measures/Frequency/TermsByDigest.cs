using PaperAnalysis.Digests;
using PaperAnalysis.Statistics;
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
        var terms = ChosenTerms.Of(corpus, options);
        var postings = new Postings(corpus, terms.ConvertAll(static t => t.Gram));
        string[] digests = [.. corpus.Papers.Select(static p => p.Digest).Distinct().Order(StringComparer.Ordinal)];
        var papers = ByDigest(corpus, digests);
        var places = PlacesIn(papers, corpus.Papers.Count);
        var counts = new List<(int Place, int Count)>[digests.Length, terms.Count];
        for (var t = 0; t < terms.Count; t++)
        {
            for (var i = 0; i < postings.Papers(t).Length; i++)
            {
                var (digest, place) = places[postings.Papers(t)[i]];
                (counts[digest, t] ??= []).Add((place, postings.Counts(t)[i]));
            }
        }

        var rows = new TermDigestRow[terms.Count * digests.Length];
        Parallel.For(
            0,
            digests.Length,
            d =>
            {
                int[] lengths = [.. papers[d].Select(p => corpus.Lengths[p])];
                var rates = new PaperRates(lengths, options.Level);
                for (var t = 0; t < terms.Count; t++)
                {
                    var here = counts[d, t] ?? [];
                    var count = here.Sum(static h => h.Count);
                    var gram = terms[t].Gram;
                    var (low, high) =
                        count > 0
                            ? rates.Interval(
                                [.. here.Select(static h => h.Place)],
                                [.. here.Select(static h => h.Count)]
                            )
                            : (0, rates.None((double)gram.Count / gram.Documents));
                    rows[(t * digests.Length) + d] = new TermDigestRow(
                        terms[t].Term,
                        digests[d],
                        count,
                        here.Count,
                        rates.Total == 0 ? 0 : 1e6 * count / rates.Total,
                        1e6 * low,
                        1e6 * high
                    );
                }
            }
        );
        return rows;
    }

    /// <summary>What a reader is shown of many digests, in a figure and in words: those that have most of the terms.</summary>
    internal static IReadOnlyList<TermDigestRow> Shown(IReadOnlyList<TermDigestRow> rows, int most = 30)
    {
        var shown = rows.GroupBy(static row => row.Digest, StringComparer.Ordinal)
            .OrderByDescending(static digest => digest.Sum(static row => row.Count))
            .Take(most)
            .Select(static digest => digest.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(row => shown.Contains(row.Digest))];
    }

    private static List<int>[] ByDigest(Corpus corpus, string[] digests)
    {
        var numbers = digests.Index().ToDictionary(static d => d.Item, static d => d.Index, StringComparer.Ordinal);
        var papers = Array.ConvertAll(digests, static _ => new List<int>());
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            papers[numbers[corpus.Papers[paper].Digest]].Add(paper);
        }

        return papers;
    }

    // Of each paper its digest and its place among that digest's papers.
    private static (int Digest, int Place)[] PlacesIn(List<int>[] papers, int count)
    {
        var places = new (int Digest, int Place)[count];
        foreach (var (digest, own) in papers.Index())
        {
            foreach (var (place, paper) in own.Index())
            {
                places[paper] = (digest, place);
            }
        }

        return places;
    }
}
