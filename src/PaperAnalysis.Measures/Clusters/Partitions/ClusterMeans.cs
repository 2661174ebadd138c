namespace PaperAnalysis.Clusters;

/// <summary>The middle of each cluster.</summary>
internal static class ClusterMeans
{
    /// <summary>
    /// The mean of the points of each cluster, summed in their order in double precision; the origin for a cluster
    /// without points.
    /// </summary>
    /// <param name="labels">The cluster of each point, negative for none.</param>
    public static Vectors Of(Vectors points, ReadOnlySpan<int> labels, int clusters)
    {
        var d = points.Dimensions;
        var sums = new double[clusters * d];
        var sizes = new int[clusters];
        for (var i = 0; i < points.Count; i++)
        {
            if (labels[i] is var cluster and >= 0)
            {
                sizes[cluster]++;
                for (var j = 0; j < d; j++)
                {
                    sums[cluster * d + j] += points[i][j];
                }
            }
        }

        var means = new float[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            means[i] = (float)(sums[i] / Math.Max(1, sizes[i / d]));
        }

        return new Vectors(means, d);
    }
}
