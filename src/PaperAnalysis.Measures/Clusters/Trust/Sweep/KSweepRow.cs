namespace PaperAnalysis.Clusters;

/// <summary>What speaks for one number of clusters.</summary>
/// <param name="K">Clusters that were asked for.</param>
/// <param name="Silhouette">Mean over papers, −1 to 1, by cosine.</param>
/// <param name="Coherence">NPMI of the clusters' ten top words (<see cref="TopicCoherence"/>), mean over
/// papers.</param>
/// <param name="Stability">Of the clusters (<see cref="ClusterRow.Stability"/>), mean over papers; what the rule goes
/// by (<see cref="KSweep"/>).</param>
/// <param name="StableShare">Share of the papers in clusters that are <see cref="StabilityLevel.Stable"/>.</param>
/// <param name="Gap">How much tighter the clusters are than those of points without any: the gap statistic (Tibshirani,
/// Walther and Hastie 2001).</param>
/// <param name="GapSe">Its standard error.</param>
public sealed record KSweepRow(
    int K,
    double Silhouette,
    double Coherence,
    double Stability,
    double StableShare,
    double Gap,
    double GapSe
);
