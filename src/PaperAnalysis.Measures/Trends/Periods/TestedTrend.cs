namespace PaperAnalysis.Trends;

/// <summary>What <see cref="TermTrendRow"/> and <see cref="ClusterTrendRow"/> say of a set of papers.</summary>
internal readonly record struct TestedTrend(
    int Papers,
    double First,
    double Last,
    double Change,
    double Low,
    double High,
    double Z,
    double P,
    double Q
);
