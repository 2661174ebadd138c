using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>The subjects of a collection: its papers in clusters, with how far to trust each of them.</summary>
/// <param name="Papers">A row for each distinct paper, in the order of the input.</param>
/// <param name="Clusters">A row for each cluster, descending by size.</param>
/// <param name="Groups">Finer than the clusters, with names that describe these papers.</param>
/// <param name="Terms">The terms of each cluster, also of the unnamed ones.</param>
/// <param name="Digests">How much of each digest is in each cluster.</param>
/// <param name="Clustering">Of the papers.</param>
/// <param name="Corpus">The words of the papers, for what else is to be measured in them.</param>
/// <param name="Space">Of the papers.</param>
/// <param name="Sweep">How the number of clusters was chosen; null where it was given, and for HDBSCAN.</param>
/// <param name="Map">A place for each paper; null without a map.</param>
/// <param name="MapQuality">How far neighbours on the map are neighbours by <see cref="Likeness"/>; null without a map.</param>
/// <param name="Notes">What a reader has to know of this collection: fewer clusters than were asked for, papers in
/// none.</param>
public sealed record PaperClusters(
    IReadOnlyList<PaperClusterRow> Papers,
    IReadOnlyList<ClusterRow> Clusters,
    PaperGroups Groups,
    IReadOnlyList<ClusterTermRow> Terms,
    IReadOnlyList<ClusterDigestRow> Digests,
    Clustering Clustering,
    Corpus Corpus,
    VectorSpace Space,
    KSweep? Sweep,
    Vectors? Map,
    MapQuality? MapQuality,
    IReadOnlyList<string> Notes
)
{
    /// <summary>By which the clusters were found.</summary>
    public ClusterMethod Method { get; private init; }

    /// <summary>By which papers are neighbours: on the map, and for <see cref="SimilarPapers"/>.</summary>
    public Likeness Likeness { get; private init; } = null!;

    private Background Background { get; init; } = null!;

    /// <summary>
    /// Of papers that are not merged yet: exact duplicates are merged first, as <see cref="ExactDuplicates"/> has it.
    /// </summary>
    /// <inheritdoc cref="Of(Reconciliation, PaperClustersOptions?, IProgress{string}?)"/>
    public static PaperClusters Of(
        IReadOnlyList<Paper> papers,
        PaperClustersOptions? options = null,
        IProgress<string>? progress = null
    ) => Of(papers.Merge(), options, progress);

    /// <inheritdoc cref="Of(Reconciliation, Corpus, PaperClustersOptions?, IProgress{string}?)"/>
    public static PaperClusters Of(
        Reconciliation merged,
        PaperClustersOptions? options = null,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(merged);
        return Of(merged, Corpus.Of(merged.Kept), options, progress);
    }

    /// <summary>
    /// Clusters the kept papers; their order does not matter. A paper belongs to every digest that has a record of it. A
    /// paper without terms (no abstract and a title of stop words) has no direction: k-means leaves it in no cluster.
    /// </summary>
    /// <param name="corpus">That holds the kept papers, and may hold others.</param>
    /// <param name="progress">Told each phase as it begins.</param>
    /// <exception cref="ArgumentException">There are no papers, or the options contradict each other.</exception>
    public static PaperClusters Of(
        Reconciliation merged,
        Corpus corpus,
        PaperClustersOptions? options = null,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= PaperClustersOptions.Default;
        options.Check();
        var papers = merged.Kept;
        corpus = corpus.Select(papers);
        var order = CanonicalOrder.Of(papers);
        var sorted = corpus.Select(order.Sorted(papers));
        var (space, sweep) = Prepare(sorted, options, progress);
        var k = options.K ?? sweep?.K ?? 1;
        progress?.Report("clustering");
        var clusterer = new Clusterer(options.Method, sorted, space, options.PapersAtLarge, options.Threads);
        var (clustering, candidates, subjects) = Counted(() => clusterer.All(k, options.Seed), sorted, options);
        progress?.Report("measuring stability");
        // Other samples than those by which k was chosen, which flatter it.
        var again = new StabilityOptions { Seed = ~options.Seed, Threads = options.Threads };
        var rounds = new List<StabilityRound>();
        int[] numbers = Nearby(k, sweep is { Rows.Count: > 0 } ? KSweep.Usual(papers.Count) : null);
        var stability = Stability(clustering, clusterer, numbers, again, rounds);
        var likeness = Likeness.Of(space.Weights, sorted, options.PapersAtLarge);
        var map = PaperMap.Of(likeness, space, options, progress);
        progress?.Report("naming clusters");
        var terms = ClusterTerms.Of(candidates, clustering);
        var leads = LeadingTerms.Of(subjects, clustering, stability, rounds, options.Threads);
        // Of another field two samples call the same cluster otherwise.
        var isKnown = options.PapersAtLarge.ShareKnown(sorted) >= LeadingTerms.LeastKnown;
        progress?.Report("finding finer groups");
        var taken = leads.OfType<LeadingTerm>().Select(static lead => lead.Term);
        var groups = PaperGroups.Of(sorted.Papers, space, clustering, subjects, taken, options);
        var names = ClusterNames.Of(subjects, clustering, groups, leads, terms);
        // Back to the order of the papers.
        var places = order.Places;
        (space, clustering) = (space.Rows(places), clustering.Rows(places));
        (likeness, map) = (likeness.Rows(places), map?.Rows(places));
        groups = groups with { Papers = [.. places.Select(place => groups.Papers[place])] };
        var incidence = Incidence.Of(merged);
        var placements = Placement.Of(space.Vectors, clustering);
        var clusters = ClusterRows.Of(
            papers,
            space.Vectors,
            clustering,
            placements,
            stability,
            terms,
            names,
            isKnown ? leads : [],
            incidence
        );
        var labels = clusters.Select(static c => c.Label).ToArray();
        return new PaperClusters(
            PaperClusterRows.Of(
                papers,
                placements,
                [.. clusters.Select(static c => (c.Label, (double?)c.Stability))],
                groups,
                incidence,
                map?.Places
            ),
            clusters,
            groups,
            terms,
            ClusterDigests.Of(incidence, clustering, labels),
            clustering,
            corpus,
            space,
            sweep,
            map?.Places,
            map?.Quality(options.Threads),
            [
                .. ClusterNotes.Of(papers, clustering, options.K),
                .. ClusterNotes.Of(options.PapersAtLarge, clusterer.ClassShare, likeness.ClassShare),
            ]
        )
        {
            Method = options.Method,
            Likeness = likeness,
            Background = options.PapersAtLarge,
        };
    }

    /// <summary>As many clusters of the same papers by the same method, from other random choices.</summary>
    public Clustering Again(int seed) =>
        new Clusterer(Method, Corpus, Space, Background, Environment.ProcessorCount).All(
            Math.Max(1, Clustering.Count),
            seed
        );

    /// <summary>The space of the papers, and the number of clusters where it is to be chosen.</summary>
    internal static (VectorSpace Space, KSweep? Sweep) Prepare(
        Corpus corpus,
        PaperClustersOptions options,
        IProgress<string>? progress
    )
    {
        if (corpus.Papers.Count == 0)
        {
            throw new ArgumentException("There are no papers; expected at least one to cluster.", nameof(corpus));
        }

        progress?.Report("weighing terms");
        var space = VectorSpace.Of(corpus, options.Space(corpus.Papers.Count));
        return (
            space,
            options.K is null && options.Method != ClusterMethod.Hdbscan
                ? KSweep.Of(
                    corpus,
                    space,
                    new KSweepOptions { Seed = options.Seed, Threads = options.Threads },
                    progress
                )
                : null
        );
    }

    // The clusters, and what may name them: neither needs the other, and one thread does most of either.
    private static (Clustering Clustering, CandidateTerms Candidates, SubjectTerms Subjects) Counted(
        Func<Clustering> cluster,
        Corpus corpus,
        PaperClustersOptions options
    )
    {
        Clustering? clustering = null;
        (CandidateTerms, SubjectTerms)? terms = null;
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            () => clustering = cluster(),
            () =>
            {
                var candidates = new CandidateTerms(corpus, ClusterTerms.Default);
                terms = (candidates, new SubjectTerms(corpus, candidates, options.Background));
            }
        );
        return (clustering!, terms!.Value.Item1, terms.Value.Item2);
    }

    /// <summary>Of clusters by this clusterer, rounds in turn of these numbers of clusters.</summary>
    internal static IReadOnlyList<StabilityRow> Stability(
        Clustering clustering,
        Clusterer clusterer,
        int[] numbers,
        StabilityOptions options,
        ICollection<StabilityRound>? rounds = null
    ) =>
        ClusterStability.Of(
            clustering,
            sample => clusterer.Place(sample, numbers[sample.Round % numbers.Length]),
            options with
            {
                Kinds = numbers.Length,
            },
            rounds
        );

    /// <summary>
    /// The number itself, a fifth fewer and a quarter more, and, where it was chosen, the usual one: the numbers that are
    /// chosen for two samples of papers of one kind differ by as much, and a cluster that is there only at one number is not
    /// found again.
    /// </summary>
    internal static int[] Nearby(int k, int? usual = null) =>
        [
            k,
            Math.Max(Math.Min(k, 2), (4 * k + 2) / 5),
            (5 * k + 2) / 4,
            .. usual is { } other ? [other] : Array.Empty<int>(),
        ];
}
