namespace PaperAnalysis.Clusters;

/// <summary>The middle of each cluster.</summary>
internal static class ClusterMeans
{
    /// <summary>The mean of the points of each cluster, summed in their order in double precision; none of a clustering without clusters.</summary>
    public static Vectors Of(Vectors points, Clustering clustering)
    {
        var d = points.Dimensions;
        var sums = new double[clustering.Count * d];
        for (var i = 0; i < points.Count; i++)
        {
            if (clustering.Labels[i] is var cluster and >= 0)
            {
                for (var j = 0; j < d; j++)
                {
                    sums[cluster * d + j] += points[i][j];
                }
            }
        }

        var means = new float[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            means[i] = (float)(sums[i] / clustering.Sizes[i / d]);
        }

        return new Vectors(means, d);
    }
}
