namespace PaperAnalysis.Clusters;

/// <summary>Where a point stands among the centroids, which are the directions of the clusters' means.</summary>
/// <param name="Cluster">Null for a point in none.</param>
/// <param name="Similarity">Cosine with the cluster's centroid; null without a cluster.</param>
/// <param name="Second">The cluster of the most similar other centroid; of equal ones the first; null where there is
/// none.</param>
/// <param name="Margin">Similarity less the cosine with the second's centroid, −2 to 2; null where one of the two is
/// missing.</param>
internal sealed record Placement(int? Cluster, double? Similarity, int? Second, double? Margin)
{
    /// <summary>
    /// One for each point. A point without a direction (all coordinates 0) is near nothing: all is null but its
    /// cluster.
    /// </summary>
    /// <param name="points">Directions, of unit length.</param>
    public static IReadOnlyList<Placement> Of(Vectors points, Clustering clustering) =>
        ClusterCentroids.Of(points, clustering).Placements(points, clustering);
}
