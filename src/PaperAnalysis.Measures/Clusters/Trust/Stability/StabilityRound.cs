namespace PaperAnalysis.Clusters;

/// <summary>What a round of <see cref="ClusterStability"/> found.</summary>
/// <param name="Points">That were placed, ascending.</param>
/// <param name="Again">Into which new clusters, in their order.</param>
/// <param name="Best">For each cluster the new one with the largest Jaccard, negative for none.</param>
internal sealed record StabilityRound(int[] Points, Clustering Again, (int Again, double Jaccard)[] Best);
