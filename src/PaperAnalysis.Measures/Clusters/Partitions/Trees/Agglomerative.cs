namespace PaperAnalysis.Clusters;

/// <summary>
/// Hierarchical clustering from single points upwards, by chains of nearest neighbours (Benzécri 1982; Murtagh 1983):
/// time grows with the square of the points, memory only with the points, since each cluster is held by its mean.
/// </summary>
public static class Agglomerative
{
    /// <summary>
    /// The tree of all merges. Of equally near clusters the one found earlier merges, so that equal points give equal
    /// trees on any number of threads. A paper without terms is a point at the origin like any other.
    /// </summary>
    public static Dendrogram Of(Vectors points, Linkage linkage = Linkage.Ward) =>
        Of(points, linkage, Environment.ProcessorCount);

    internal static Dendrogram Of(Vectors points, Linkage linkage, int threads)
    {
        ArgumentNullException.ThrowIfNull(points);
        var merges = new List<DendrogramMerge>(points.Count);
        var clusters = new LinkedClusters(points, linkage, threads);
        var nearest = new NearCluster[2 * points.Count];
        clusters.NearestOfPoints().CopyTo(nearest, 0);
        // Each is the nearest of the one before it, ever nearer; the last two merge once each is the other's nearest.
        var chain = new Stack<int>();
        var start = 0;
        while (clusters.Count > 1)
        {
            if (!chain.TryPop(out var last))
            {
                for (; !clusters.IsLeft(start); start++) { }
                last = start;
            }

            // Merging two nearest clusters brings nothing nearer to a third: a neighbour found earlier stays the
            // nearest while it is left.
            if (!IsKnown(last))
            {
                nearest[last] = clusters.Nearest(last);
            }

            if (chain.TryPeek(out var before) && nearest[before].Distance <= nearest[last].Distance)
            {
                chain.Pop();
                merges.Add(clusters.Merge(before, last));
                nearest[clusters.Next - 1] = NearCluster.Nobody;
            }
            else
            {
                chain.Push(last);
                chain.Push(nearest[last].Number);
            }
        }

        return Dendrogram.Of(points.Count, merges);

        bool IsKnown(int number) => nearest[number].Number < clusters.Next && clusters.IsLeft(nearest[number].Number);
    }
}
