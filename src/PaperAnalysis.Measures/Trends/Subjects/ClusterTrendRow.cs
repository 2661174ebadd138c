namespace PaperAnalysis.Trends;

/// <summary>A cluster, and whether more of the papers are in it as time goes on.</summary>
/// <param name="Cluster">Its number.</param>
/// <param name="Label">Its name; null for one without.</param>
/// <param name="Papers">Dated papers in it.</param>
/// <param name="First">Share of the papers in the first third of the days (or weeks), 0 to 1.</param>
/// <param name="Last">The same in the last third.</param>
/// <param name="Change">What the share gained from the first day to the last by the straight line through the
/// days (or weeks).</param>
/// <param name="Low">Lower end of its interval, with the papers of a day (or week) kept together.</param>
/// <param name="High">Upper end.</param>
/// <param name="Z">The trend over its standard deviation in all orders of the days (or weeks); above 0 where the share
/// rises.</param>
/// <param name="P">By permutation of the days (or weeks); two-sided.</param>
/// <param name="Q">By Benjamini and Hochberg over the clusters.</param>
public sealed record ClusterTrendRow(
    int Cluster,
    string? Label,
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
