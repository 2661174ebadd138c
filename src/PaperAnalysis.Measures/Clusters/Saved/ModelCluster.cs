namespace PaperAnalysis.Clusters;

/// <summary>A cluster of a <see cref="ClusterModel"/>.</summary>
/// <param name="Label">Null for an unstable one.</param>
/// <param name="Size">Training papers.</param>
/// <param name="Stability">When it was found (<see cref="StabilityRow"/>).</param>
public sealed record ModelCluster(string? Label, int Size, double Stability);
