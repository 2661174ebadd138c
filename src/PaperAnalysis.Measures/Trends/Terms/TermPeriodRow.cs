namespace PaperAnalysis.Trends;

/// <summary>A term in a period.</summary>
/// <param name="Period">As in <see cref="PeriodRow"/>.</param>
/// <param name="Documents">Papers of the period that have the term.</param>
/// <param name="Papers">Papers of the period.</param>
/// <param name="Share">Documents ÷ papers; null where the period has none.</param>
/// <param name="Low">Lower end of the share's interval (Wilson 1927), as if papers were independent.</param>
/// <param name="High">Upper end.</param>
/// <param name="Whole">False for a first or last period that the papers do not cover.</param>
public sealed record TermPeriodRow(
    string Term,
    string Period,
    DateOnly From,
    DateOnly To,
    int Documents,
    int Papers,
    double? Share,
    double? Low,
    double? High,
    bool Whole
);
