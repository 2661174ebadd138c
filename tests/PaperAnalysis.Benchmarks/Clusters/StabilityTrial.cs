using System.Diagnostics;
using System.Globalization;
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
    /// <param name="arguments">A corpus, a number of papers, a number of pairs of samples: rows as CSV.</param>
    public static int Rows(string[] arguments)
    {
        var papers = Papers(arguments[0]);
        var size = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var pairs = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        Console.WriteLine("corpus,papers,pair,k,cluster,size,stability,low,high,level,silhouette,found,seconds");
        foreach (var row in Enumerable.Range(0, pairs).SelectMany(pair => Pair(arguments[0], papers, size, pair)))
        {
            Console.WriteLine(row);
        }

        return 0;
    }

    private static IEnumerable<string> Pair(string corpus, Paper[] papers, int size, int pair)
    {
        int[] order = [.. Enumerable.Range(0, papers.Length)];
        new Random(1 + pair).Shuffle(order);
        var watch = Stopwatch.StartNew();
        var first = Clustered(order[..size]);
        var seconds = watch.Elapsed.TotalSeconds;
        var second = Clustered(order[size..(2 * size)]);
        foreach (var (own, other) in ((PaperClusters, PaperClusters)[])[(first, second), (second, first)])
        {
            var found = FoundAgain(own, other);
            foreach (var cluster in own.Clusters)
            {
                yield return FormattableString.Invariant(
                    $"{Path.GetFileNameWithoutExtension(corpus)},{size},{pair},{own.Clusters.Count},{cluster.Cluster},{cluster.Size},{cluster.Stability:0.0000},{cluster.Low:0.0000},{cluster.High:0.0000},{cluster.Level},{cluster.Silhouette:0.0000},{found[cluster.Cluster]:0.0000},{seconds:0.00}"
                );
            }
        }

        PaperClusters Clustered(int[] rows) =>
            PaperClusters.Of(
                ExactDuplicates.Merge(Array.ConvertAll(rows, row => papers[row])),
                new PaperClustersOptions { Map = MapMethod.None }
            );
    }

    // For each cluster its best Jaccard with the same papers as the other model places them.
    private static double[] FoundAgain(PaperClusters own, PaperClusters other)
    {
        var centroids = ClusterCentroids.Of(other.Space.Vectors, other.Clustering);
        var points = other.Space.Basis.Project(other.Space.Basis.Weighting.Weigh(own.Corpus));
        int[] all = [.. Enumerable.Range(0, points.Count)];
        return ClusterStability.Best(
            own.Clustering,
            all,
            Clustering.Of(Array.ConvertAll(all, i => centroids.Nearest(points[i])))
        );
    }

    private static Paper[] Papers(string corpus) => TrialRecords.Read(corpus);
}
