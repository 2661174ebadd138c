namespace PaperAnalysis.Duplicates;

/// <summary>How many distinct papers there are, seen and unseen.</summary>
/// <param name="Observed">Distinct papers seen.</param>
/// <param name="Estimate">Distinct papers in all: a lower bound, where papers differ in their chance to be
/// picked.</param>
/// <param name="Low">Lower end of the log-normal interval; never below <paramref name="Observed"/>.</param>
public sealed record RichnessEstimate(int Observed, double Estimate, double StandardError, double Low, double High);
