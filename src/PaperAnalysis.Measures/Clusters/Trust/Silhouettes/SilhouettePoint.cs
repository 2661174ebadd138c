namespace PaperAnalysis.Clusters;

/// <summary>How well a point lies in its cluster.</summary>
/// <param name="Point">Its number.</param>
/// <param name="Neighbour">The other cluster whose points are on average nearest; <see cref="Clustering.None"/> where
/// there is no other.</param>
/// <param name="Value">−1 to 1: above 0 the point is nearer to its own cluster, below 0 nearer to the
/// neighbour.</param>
public sealed record SilhouettePoint(int Point, int Cluster, int Neighbour, double Value);
