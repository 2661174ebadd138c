namespace PaperAnalysis.Clusters;

/// <summary>Clusters that <see cref="Hdbscan"/> found, and where the points outside them belong most.</summary>
/// <param name="Clusters">A point in no dense place is in none.</param>
/// <param name="Persistence">
/// Of each cluster: its excess of mass per point, divided by the largest density of any point; 0 to 1, the more, the
/// longer the cluster lasts while the density asked for rises.
/// </param>
/// <param name="Strength">
/// Of each point: the density at which it leaves its cluster, divided by that at which the cluster ends; 0 outside, 1
/// in a cluster's core.
/// </param>
/// <param name="Nearest">
/// Of each point: its cluster, or that of the nearest point in one; of equally near points that of the first.
/// <see cref="Clustering.None"/> where there is no cluster at all.
/// </param>
public sealed record DensityClustering(
    Clustering Clusters,
    IReadOnlyList<double> Persistence,
    IReadOnlyList<double> Strength,
    IReadOnlyList<int> Nearest
);
