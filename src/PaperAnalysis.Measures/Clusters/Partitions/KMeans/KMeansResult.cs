namespace PaperAnalysis.Clusters;

/// <summary>Clusters around centroids.</summary>
/// <param name="Clustering">Points without a direction (all coordinates 0) are in no cluster.</param>
/// <param name="Centroids">Of length 1, in the order of the clusters.</param>
/// <param name="Inertia">Σ (1 − cosine) of each point and the centroid of its cluster, from 0: half the squared
/// distances.</param>
/// <param name="Iterations">Rounds of the search that was kept.</param>
/// <param name="Converged">Whether that search ended because the points keep to their clusters.</param>
public sealed record KMeansResult(
    Clustering Clustering,
    Vectors Centroids,
    double Inertia,
    int Iterations,
    bool Converged
);
