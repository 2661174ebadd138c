namespace PaperAnalysis.Trends;

/// <summary>A cluster in a period.</summary>
/// <param name="Cluster">Its number; −1 for papers in none of some clusters.</param>
/// <param name="Period">As in <see cref="PeriodRow"/>.</param>
/// <param name="Papers">Papers of the period in the cluster.</param>
/// <param name="PeriodPapers">Papers of the period.</param>
/// <param name="Share">Papers ÷ PeriodPapers; null where the period has none.</param>
/// <param name="Low">Lower end of the share's interval (Wilson 1927), as if papers were independent.</param>
/// <param name="High">Upper end.</param>
/// <param name="Whole">False for a first or last period that the papers do not cover.</param>
public sealed record ClusterPeriodRow(
    int Cluster,
    string? Label,
    string Period,
    DateOnly From,
    DateOnly To,
    int Papers,
    int PeriodPapers,
    double? Share,
    double? Low,
    double? High,
    bool Whole
);
