namespace PaperAnalysis.Clusters;

/// <summary>
/// Points that are in one cluster of a first clustering and in one of a second: a cell of their contingency table.
/// </summary>
/// <param name="First">Cluster of the first, or <see cref="Clustering.None"/>.</param>
/// <param name="Second">Cluster of the second, or <see cref="Clustering.None"/>.</param>
/// <param name="Count">Points in both, at least 1.</param>
public sealed record SharedPoints(int First, int Second, int Count);
