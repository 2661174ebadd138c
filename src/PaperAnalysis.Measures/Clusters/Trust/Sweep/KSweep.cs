using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// How many clusters: what speaks for each number, and the one that the rule chooses, with the greatest
/// C² / (1 + 3 ln²(k / u)); of equal ones the fewest clusters. C is the clusters' mean stability S, corrected for chance:
/// C = (S − c) / (1 − c), c = 1 / (2k − 1), the Jaccard of two independent divisions of as many papers into k equal parts;
/// 0 where that is less. u = 3 · n^0.1 is a usual number for n papers: 5 for 150, 6 for 1,000, 8 for 20,000.
/// </summary>
/// <remarks>
/// The stability takes off what papers that had no part in the clusters do not give again. By itself it varies more between
/// samples than between numbers: of two samples of one kind the first took 2 clusters and the next 7, and what was stable
/// in one was not in the other. The usual number decides where the stability hardly does, and gives way where it speaks
/// clearly; the rule was chosen on labelled papers, with whose subjects it agrees more, too (docs/validation.md). The
/// silhouette is shown and does not choose: in many dimensions all distances become alike, so that it stays near 0 for any
/// k and favours the many small clusters that leave the least between them. The clusters are those of k-means, whatever method is used afterwards.
/// </remarks>
/// <param name="Rows">By ascending k; none where there are too few papers to compare numbers.</param>
/// <param name="K">The chosen number.</param>
/// <param name="Reason">Why, with its numbers, in a sentence.</param>
public sealed record KSweep(IReadOnlyList<KSweepRow> Rows, int K, string Reason)
{
    /// <summary>Fewer papers are not divided: of less than twenty papers in either half no number would be seen.</summary>
    internal const int LeastPapers = 40;

    private const double UsualOfOne = 3;
    private const double UsualPower = 0.1;
    private const double Nearness = 3;

    // Within samples and reference sets; the clusters themselves are searched from more.
    private const int CheapStarts = 3;

    // Of more papers a single number of clusters is searched from fewer starts, and its stability takes fewer rounds:
    // what these leave open is small beside what the numbers differ by.
    private const int ManyPapers = 2_000;
    private const int RoundsOfMany = 10;

    /// <summary>A number of clusters that is usual for so many papers.</summary>
    internal static int Usual(int papers) => (int)Math.Round(UsualOf(papers));

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
        var stability = new StabilityOptions
        {
            Rounds = papers > ManyPapers ? Math.Min(options.Rounds, RoundsOfMany) : options.Rounds,
            Precision = 0,
            Seed = options.Seed,
            Points = 1_000,
            Threads = options.Threads,
        };
        var spaces = Spaces(space, stability);
        var rows = new List<KSweepRow>();
        foreach (var k in options.For(papers))
        {
            progress?.Report(FormattableString.Invariant($"trying {k} clusters"));
            var starts = papers > ManyPapers ? CheapStarts : KMeansOptions.Default.Starts;
            var clustering = Cluster(space.Vectors, k, options.Seed, starts, options.Threads);
            // Fewer papers differ.
            if (clustering.Count < k)
            {
                break;
            }

            var stable = ClusterStability.Of(
                clustering,
                sample =>
                    spaces[sample.Round]
                        .Place(Cluster(spaces[sample.Round].Drawn, k, sample.Seed, CheapStarts, threads: 1)),
                stability
            );
            rows.Add(Row(k, clustering, stable, corpus, words, space.Vectors, options));
        }

        return rows.Count == 0 ? TooFew(papers) : Choose(WithGaps(rows, space, options, progress), papers);
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

    // The samples are the same for each number, and so are their spaces.
    private static SampleSpace[] Spaces(VectorSpace space, StabilityOptions options)
    {
        StabilitySample[] samples = [.. StabilitySample.Draw(space.Vectors.Count, options).Take(options.Rounds)];
        var spaces = new SampleSpace[samples.Length];
        Blocks.For(
            samples.Length,
            1,
            options.Threads,
            (i, _, _) =>
                spaces[i] = SampleSpace.Of(
                    space.Weights,
                    samples[i].Drawn,
                    samples[i].Others,
                    space.Dimensions,
                    samples[i].Seed
                )
        );
        return spaces;
    }

    // The gap follows for all numbers together.
    private static KSweepRow Row(
        int k,
        Clustering clustering,
        IReadOnlyList<StabilityRow> stability,
        Corpus corpus,
        CandidateTerms words,
        Vectors points,
        KSweepOptions options
    )
    {
        var terms = ClusterTerms.Of(words, clustering).ToLookup(static r => r.Cluster, static r => r.Term);
        var coherence = TopicCoherence.Of(
            corpus,
            [.. Enumerable.Range(0, clustering.Count).Select(c => terms[c].ToArray())]
        );
        double papers = clustering.Labels.Length;
        return new KSweepRow(
            k,
            Silhouette.Of(points, clustering, new() { Distance = Distance.Cosine, Threads = options.Threads }).Mean,
            stability.Sum(s => s.Size * coherence[s.Cluster]) / papers,
            stability.Sum(static s => s.Size * s.Stability) / papers,
            stability.Where(static s => s.Level == StabilityLevel.Stable).Sum(static s => s.Size) / papers,
            0,
            0
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

    private static KSweep Choose(KSweepRow[] rows, int papers)
    {
        var best = Best(rows, papers);
        var gap = GapStatistic.Choose([.. rows.Select(static r => new GapRow(r.K, 0, 0, r.Gap, r.GapSe))]);
        var others = FormattableString.Invariant(
            $"(the silhouette would take {rows.MaxBy(static r => r.Silhouette)!.K}, the gap statistic {gap})"
        );
        var said =
            best.Stability >= StabilityRow.Pattern
                ? FormattableString.Invariant(
                    $"and other numbers have less above chance or are further from {Usual(papers)}, a usual one for {papers:#,0} papers"
                )
                : "which is little: half of the papers do not make these clusters of the others";
        return new KSweep(
            rows,
            best.K,
            FormattableString.Invariant(
                $"k = {best.K} of {rows[0].K} to {rows[^1].K}: the clusters have a stability of {best.Stability:0.00} on average over papers, {said} {others}"
            )
        );
    }

    /// <summary>By the rule, of rows by ascending k.</summary>
    internal static KSweepRow Best(IReadOnlyList<KSweepRow> rows, int papers)
    {
        var usual = UsualOf(papers);
        return rows.MaxBy(row => Math.Round(Worth(row, usual), 12))!;
    }

    private static double UsualOf(int papers) => UsualOfOne * Math.Pow(papers, UsualPower);

    private static double Worth(KSweepRow row, double usual)
    {
        var chance = 1.0 / (2 * row.K - 1);
        var distance = Math.Log(row.K / usual);
        var above = Math.Max(0, (row.Stability - chance) / (1 - chance));
        return above * above / (1 + Nearness * distance * distance);
    }

    private static KSweep TooFew(int papers) =>
        new(
            [],
            1,
            FormattableString.Invariant(
                $"k = 1: {papers} papers, or those that differ among them, are too few to choose a number of clusters, for which {LeastPapers} are needed; all are one"
            )
        );
}
