namespace PaperAnalysis.Duplicates;

/// <summary>How many distinct papers there are, seen and unseen.</summary>
/// <param name="Observed">Distinct papers seen.</param>
/// <param name="Estimate">Distinct papers in all: a lower bound, where papers differ in their chance to be
/// picked.</param>
/// <param name="Low">Lower end of the log-normal interval; never below <paramref name="Observed"/>.</param>
/// <param name="Problem">Why the estimate must not be used, as a clause; null where it may be.</param>
public sealed record RichnessEstimate(
    int Observed,
    double Estimate,
    double StandardError,
    double Low,
    double High,
    string? Problem = null
)
{
    public bool IsSupported => Problem is null;
}
