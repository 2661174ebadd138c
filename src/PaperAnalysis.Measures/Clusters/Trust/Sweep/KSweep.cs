using System.Collections.Concurrent;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// How many clusters: what speaks for each number, and the one that the rule chooses. The rule: of the numbers with
/// nearly the most papers in clusters that are stable enough for a name (nine tenths of the greatest share), the one
/// with the clearest names, which is the greatest <see cref="KSweepRow.Score"/>; of equal ones the fewest clusters.
/// </summary>
/// <remarks>
/// So a cluster is divided where its parts are found together again by other papers and have clearer names, not by
/// chance. The silhouette is shown and does not choose: in many dimensions all distances become alike, so that it stays
/// near 0 for any k and favours the many small clusters that leave the least between them. The clusters are those of
/// k-means, whatever method is used afterwards.
/// </remarks>
/// <param name="Rows">By ascending k; none where there are too few papers to compare numbers.</param>
/// <param name="K">The chosen number.</param>
/// <param name="Reason">Why, with its numbers, in a sentence.</param>
public sealed record KSweep(IReadOnlyList<KSweepRow> Rows, int K, string Reason)
{
    private const double NearlyMost = 0.9;

    // Within resamples and reference sets; the clusters themselves are searched from more.
    private const int CheapStarts = 3;

    /// <param name="papers">Distinct papers.</param>
    /// <param name="space">Of these papers.</param>
    /// <param name="progress">Told each number as its turn comes.</param>
    /// <exception cref="ArgumentException">The space is of other papers, or an option is out of its range.</exception>
    public static KSweep Of(
        IReadOnlyList<Paper> papers,
        VectorSpace space,
        KSweepOptions? options = null,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(space);
        return Of(Corpus.Of(papers, space.Weights.Weighting.Fields), space, options, progress);
    }

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, VectorSpace, KSweepOptions?, IProgress{string}?)"/>
    public static KSweep Of(
        Corpus corpus,
        VectorSpace space,
        KSweepOptions? options = null,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(space);
        options ??= new KSweepOptions();
        options.Check();
        var papers = corpus.Papers.Count;
        if (papers != space.Vectors.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{papers} papers, but a vector space of {space.Vectors.Count}; expected the space of these papers."
                ),
                nameof(space)
            );
        }

        var words = new CandidateTerms(corpus, ClusterTerms.Default with { MaxN = 1 });
        // The resamples are the same for each number, and so are their spaces.
        var spaces = new ConcurrentDictionary<int, Vectors>();
        var rows = new List<KSweepRow>();
        foreach (var k in options.For(papers))
        {
            progress?.Report(FormattableString.Invariant($"trying {k} clusters"));
            var clustering = Cluster(space.Vectors, k, options.Seed, 10, options.Threads);
            // Fewer papers differ.
            if (clustering.Count < k)
            {
                break;
            }

            rows.Add(
                Row(
                    k,
                    clustering,
                    corpus,
                    words,
                    space.Vectors,
                    (drawn, seed) => spaces.GetOrAdd(seed, _ => space.Again(drawn, seed)),
                    options
                )
            );
        }

        return rows.Count == 0 ? TooFew(papers) : Choose(WithGaps(rows, space, options, progress));
    }

    private static Clustering Cluster(Vectors points, int k, int seed, int starts, int threads) =>
        KMeans
            .Of(
                points,
                k,
                new KMeansOptions
                {
                    Seed = seed,
                    Starts = starts,
                    Threads = threads,
                }
            )
            .Clustering;

    // The gap follows for all numbers together.
    private static KSweepRow Row(
        int k,
        Clustering clustering,
        Corpus corpus,
        CandidateTerms words,
        Vectors points,
        Func<int[], int, Vectors> resample,
        KSweepOptions options
    )
    {
        var stability = ClusterStability.Of(
            clustering,
            (drawn, seed) => Cluster(resample(drawn, seed), k, seed, CheapStarts, 1),
            new StabilityOptions
            {
                Resamples = options.Resamples,
                Seed = options.Seed,
                Threads = options.Threads,
            }
        );
        var terms = ClusterTerms.Of(words, clustering).ToLookup(static r => r.Cluster, static r => r.Term);
        var coherence = TopicCoherence.Of(
            corpus,
            [.. Enumerable.Range(0, clustering.Count).Select(c => terms[c].ToArray())]
        );
        var named = stability.Where(static s => s.Stability >= StabilityRow.Named).ToArray();
        double papers = clustering.Labels.Length;
        return new KSweepRow(
            k,
            Silhouette.Of(points, clustering, new() { Distance = Distance.Cosine, Threads = options.Threads }).Mean,
            stability.Sum(s => s.Size * coherence[s.Cluster]) / papers,
            stability.Sum(static s => s.Size * s.Stability) / papers,
            named.Sum(static s => s.Size) / papers,
            0,
            0,
            named.Sum(s => s.Size * coherence[s.Cluster]) / papers
        );
    }

    private static KSweepRow[] WithGaps(
        List<KSweepRow> rows,
        VectorSpace space,
        KSweepOptions options,
        IProgress<string>? progress
    )
    {
        progress?.Report("comparing with papers without clusters");
        var gaps = GapStatistic.Of(
            space.Vectors,
            [.. rows.Select(static r => r.K)],
            static (points, k, seed) => Cluster(points, k, seed, CheapStarts, 1),
            new GapOptions { Seed = options.Seed, Threads = options.Threads }
        );
        return [.. rows.Zip(gaps, static (r, g) => r with { Gap = g.Gap, GapSe = g.GapSe })];
    }

    private static KSweep Choose(KSweepRow[] rows)
    {
        var least = NearlyMost * rows.Max(static r => r.StableShare);
        var best = rows.Where(r => r.StableShare >= least).MaxBy(static r => r.Score)!;
        var gap = GapStatistic.Choose([.. rows.Select(static r => new GapRow(r.K, 0, 0, r.Gap, r.GapSe))]);
        return new KSweep(
            rows,
            best.K,
            FormattableString.Invariant(
                $"k = {best.K} of {rows[0].K} to {rows[^1].K}: {best.StableShare:0 %} of the papers are in clusters stable enough for a name, and the names' coherence is {best.Score:0.000} on average over all papers (the silhouette would take {rows.MaxBy(static r => r.Silhouette)!.K}, the gap statistic {gap})"
            )
        );
    }

    private static KSweep TooFew(int papers) =>
        new(
            [],
            1,
            FormattableString.Invariant(
                $"k = 1: {papers} papers, or those that differ among them, are too few to compare numbers of clusters"
            )
        );
}
