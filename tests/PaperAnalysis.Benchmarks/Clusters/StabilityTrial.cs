using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// Whether what is called stable is found again: two disjoint samples of one size from one corpus are clustered, each by
/// the whole procedure with the number of clusters chosen, and the papers of each are placed by the other's model. A
/// cluster is found again where its best Jaccard with a cluster so placed is .5 or more.
/// </summary>
internal static class StabilityTrial
{
    private const double FoundAgain = 0.5;

    private static readonly (int Papers, int Pairs)[] Sizes = [(100, 20), (344, 8), (1000, 3), (4700, 1)];

    // More of the corpus from which the seeds are.
    private static readonly (int Papers, int Pairs)[] SizesOfMost = [(100, 20), (344, 20), (1000, 8), (4700, 1)];

    private static readonly (string Folder, string Name, (int Papers, int Pairs)[] Sizes)[] Corpora =
    [
        ("corpora", "hf10k", SizesOfMost),
        ("corpora", "ax100k", Sizes),
        ("labelled", "bbc", Sizes),
        ("labelled", "ohsumed", Sizes),
    ];

    /// <summary>A section of docs/validation.md.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(
            """
            Two disjoint samples of one corpus are clustered, each by the whole procedure with the number of clusters chosen, and the papers
            of each are placed by the other's model; 4,700 papers are nearly the halves of hf10k. A cluster is found again where its Jaccard
            with the most similar cluster so placed is .5 or more. The columns hold the clusters of each level and the share of them that is
            found again. A stable cluster of 50 papers or more is called a subject of the field where its first term is among the first two
            in .85 of its draws, and each other in .3 less or fewer; of these the share that is found again under a name with the same
            leading term or a variant of it. The levels were chosen on other samples of hf10k and ax100k: .80 or more of what is so called
            is to be found again. In bbc and ohsumed, of whose words the background knows less than .85, nothing is called so: 5 of 12
            were found again under their name. The classes that help to cluster are of the library's background, made of hf10k and ax100k, and of
            nothing of the other two.
            """
        );
        output.WriteLine();
        output.WriteLine(
            "| corpus | papers | clusterings | clusters (median) | stable | found again | subjects | found again so named | pattern | found again | unstable | found again |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var all = new List<(int Papers, Found Cluster)>();
        foreach (var (folder, name, sizes) in Corpora)
        {
            var papers = TrialRecords.Read(DataFolder.File(folder, name + ".jsonl"));
            foreach (var (size, pairs) in sizes.Where(s => 2 * s.Papers <= papers.Length))
            {
                var rounds = Enumerable.Range(0, pairs).SelectMany(pair => Pair(papers, size, pair)).ToArray();
                var numbers = rounds.Select(static r => r.Length).Order().ToArray();
                output.WriteLine(
                    FormattableString.Invariant(
                        $"| {name} | {size} | {rounds.Length} | {numbers[numbers.Length / 2]} | {Cells(rounds, StabilityLevel.Stable)} | {SoNamed(rounds)} | {Cells(rounds, StabilityLevel.Pattern)} | {Cells(rounds, StabilityLevel.Unstable)} |"
                    )
                );
                output.Flush();
                all.AddRange(rounds.SelectMany(static r => r).Select(cluster => (size, cluster)));
            }
        }

        var stable = Sums(all, static c => c.Level == StabilityLevel.Stable, static c => c.Jaccard >= FoundAgain);
        var subjects = Sums(all, static c => c.IsSubject, IsSubjectAgain);
        output.WriteLine();
        output.WriteLine($"In sum stable clusters are found again: {stable}.");
        output.WriteLine($"Subjects under their name: {subjects}.");
    }

    private static bool IsSubjectAgain(Found cluster) => cluster is { Jaccard: >= FoundAgain, IsSoNamed: true };

    // "71 of 80 (100 papers), 5 of 5 (4,700 papers)"
    private static string Sums(
        List<(int Papers, Found Cluster)> all,
        Func<Found, bool> which,
        Func<Found, bool> isSo
    ) =>
        string.Join(
            ", ",
            all.Where(c => which(c.Cluster))
                .GroupBy(static c => c.Papers)
                .OrderBy(static g => g.Key)
                .Select(g =>
                    FormattableString.Invariant($"{g.Count(c => isSo(c.Cluster))} of {g.Count()} ({g.Key:#,0} papers)")
                )
        );

    private static string Cells(Found[][] rounds, StabilityLevel level)
    {
        var own = rounds.SelectMany(static r => r).Where(c => c.Level == level).ToArray();
        return own.Length == 0 ? "0 | –" : $"{own.Length} | {Share(own, static c => c.Jaccard >= FoundAgain)}";
    }

    private static string SoNamed(Found[][] rounds)
    {
        var subjects = rounds.SelectMany(static r => r).Where(static c => c.IsSubject).ToArray();
        return subjects.Length == 0 ? "0 | –" : $"{subjects.Length} | {Share(subjects, IsSubjectAgain)}";
    }

    private static string Share(Found[] clusters, Func<Found, bool> isSo) =>
        FormattableString.Invariant($"{clusters.Count(isSo) / (double)clusters.Length:0.00}");

    // The clusters of either sample, and how far the other gives each again.
    private static IEnumerable<Found[]> Pair(Paper[] papers, int size, int pair)
    {
        int[] order = [.. Enumerable.Range(0, papers.Length)];
        new Random(1 + pair).Shuffle(order);
        var (first, second) = (Clustered(order[..size]), Clustered(order[size..(2 * size)]));
        yield return Again(first, second);
        yield return Again(second, first);

        PaperClusters Clustered(int[] rows) =>
            PaperClusters.Of(
                ExactDuplicates.Merge(Array.ConvertAll(rows, row => papers[row])),
                new PaperClustersOptions { Map = MapMethod.None }
            );
    }

    private static Found[] Again(PaperClusters own, PaperClusters other)
    {
        var centroids = ClusterCentroids.Of(other.Space.Vectors, other.Clustering);
        var points = other.Space.Basis.Project(other.Space.Basis.Weighting.Weigh(own.Corpus));
        int[] placed = [.. Enumerable.Range(0, points.Count).Select(i => centroids.Nearest(points[i]))];
        return [.. own.Clusters.Select(cluster => Best(own.Clustering.Labels, cluster, placed, other.Clusters))];
    }

    private static Found Best(
        ReadOnlySpan<int> labels,
        ClusterRow cluster,
        int[] placed,
        IReadOnlyList<ClusterRow> others
    )
    {
        var (sizes, common) = (new int[others.Count], new int[others.Count]);
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i] >= 0)
            {
                sizes[placed[i]]++;
                common[placed[i]] += labels[i] == cluster.Cluster ? 1 : 0;
            }
        }

        var best = others.MaxBy(Jaccard)!;
        return new Found(
            cluster.Level,
            cluster.IsSubject,
            Jaccard(best),
            cluster.LabelTerms.Count > 0
                && best.LabelTerms.Count > 0
                && TermVariants.AreOne(cluster.LabelTerms[0], best.LabelTerms[0])
        );

        double Jaccard(ClusterRow row) =>
            common[row.Cluster] / (double)(cluster.Size + sizes[row.Cluster] - common[row.Cluster]);
    }

    /// <param name="Jaccard">With the most similar cluster of the other sample.</param>
    /// <param name="IsSoNamed">Whether that is called by the same term first, or by a variant.</param>
    private sealed record Found(StabilityLevel Level, bool IsSubject, double Jaccard, bool IsSoNamed);
}
