namespace PaperAnalysis.Clusters;

/// <summary>What speaks for one number of clusters.</summary>
/// <param name="K">Clusters that were asked for.</param>
/// <param name="Silhouette">Mean over papers, −1 to 1, by cosine.</param>
/// <param name="Coherence">NPMI of the clusters' ten top words (<see cref="TopicCoherence"/>), mean over
/// papers.</param>
/// <param name="Stability">Of the clusters (<see cref="StabilityRow"/>), mean over papers.</param>
/// <param name="StableShare">Share of the papers in clusters that are stable enough to be named.</param>
/// <param name="Gap">Gap statistic (<see cref="GapRow"/>).</param>
/// <param name="GapSe">Its standard error.</param>
/// <param name="Score">What the rule goes by (<see cref="KSweep"/>): mean over papers of their cluster's coherence, 0
/// where the cluster cannot be named.</param>
public sealed record KSweepRow(
    int K,
    double Silhouette,
    double Coherence,
    double Stability,
    double StableShare,
    double Gap,
    double GapSe,
    double Score
);
