using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// Whether what is called stable is found again: two disjoint samples of one size from one corpus are clustered, each by
/// the whole procedure with the number of clusters chosen, and the papers of each are placed by the other's model. A
/// cluster is found again where its best Jaccard with a cluster so placed is .5 or more. The level was set on hf10k and
/// ax100k, and looked at on bbc and ohsumed.
/// </summary>
internal static class StabilityTrial
{
    private const double FoundAgain = 0.5;

    private static readonly (int Papers, int Pairs)[] Sizes = [(100, 20), (344, 8), (1000, 3), (4700, 1)];

    private static readonly string[][] Corpora =
    [
        ["corpora", "hf10k"],
        ["corpora", "ax100k"],
        ["labelled", "bbc"],
        ["labelled", "ohsumed"],
    ];

    /// <summary>A section of docs/validation.md.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(
            """
            Two disjoint samples of one corpus are clustered, each by the whole procedure with the number of clusters chosen, and the papers
            of each are placed by the other's model. A cluster is found again where its Jaccard with the most similar cluster so placed is .5
            or more. The columns hold the clusters of each level and the share of them that is found again. The level of "stable", .65, was
            set on samples of hf10k and ax100k, so that the share is .80 or more, and the samples here begin with those; it was looked at on
            bbc and ohsumed before it was settled. Where few clusters are stable (ohsumed, 100 papers: two), the share says little.
            """
        );
        output.WriteLine();
        output.WriteLine(
            "| corpus | papers | clusterings | clusters (median) | stable | found again | pattern | found again | unstable | found again |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var corpus in Corpora)
        {
            var papers = TrialRecords.Read(DataFolder.File(corpus[0], corpus[1] + ".jsonl"));
            foreach (var (size, pairs) in Sizes.Where(s => 2 * s.Papers <= papers.Length))
            {
                var rounds = Enumerable.Range(0, pairs).SelectMany(pair => Pair(papers, size, pair)).ToArray();
                var numbers = rounds.Select(static r => r.Length).Order().ToArray();
                output.WriteLine(
                    FormattableString.Invariant(
                        $"| {corpus[1]} | {size} | {rounds.Length} | {numbers[numbers.Length / 2]} | {Cells(rounds, StabilityLevel.Stable)} | {Cells(rounds, StabilityLevel.Pattern)} | {Cells(rounds, StabilityLevel.Unstable)} |"
                    )
                );
                output.Flush();
            }
        }
    }

    private static string Cells((StabilityLevel Level, double Jaccard)[][] rounds, StabilityLevel level)
    {
        var own = rounds.SelectMany(static r => r).Where(c => c.Level == level).ToArray();
        return own.Length == 0
            ? "0 | –"
            : FormattableString.Invariant(
                $"{own.Length} | {own.Count(static c => c.Jaccard >= FoundAgain) / (double)own.Length:0.00}"
            );
    }

    // The clusters of either sample, and how far the other gives each again.
    private static IEnumerable<(StabilityLevel Level, double Jaccard)[]> Pair(Paper[] papers, int size, int pair)
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

    private static (StabilityLevel Level, double Jaccard)[] Again(PaperClusters own, PaperClusters other)
    {
        var centroids = ClusterCentroids.Of(other.Space.Vectors, other.Clustering);
        var points = other.Space.Basis.Project(other.Space.Basis.Weighting.Weigh(own.Corpus));
        int[] all = [.. Enumerable.Range(0, points.Count)];
        var best = ClusterStability.Best(
            own.Clustering,
            all,
            Clustering.Of(Array.ConvertAll(all, i => centroids.Nearest(points[i])))
        );
        return [.. own.Clusters.Select(cluster => (cluster.Level, best[cluster.Cluster]))];
    }
}
