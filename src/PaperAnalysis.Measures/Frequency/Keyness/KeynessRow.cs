namespace PaperAnalysis.Frequency;

/// <summary>A term in a target group of papers against the rest.</summary>
/// <param name="CountTarget">Occurrences in the target.</param>
/// <param name="DocumentsTarget">Papers of the target that have it.</param>
/// <param name="G2">Log-likelihood ratio over four cells (<see cref="Association.LogLikelihood"/>); the direction is
/// that of <paramref name="LogRatio"/>.</param>
/// <param name="LogRatio">log₂ of the ratio of rates (<see cref="RateRatio.Log2"/>): above 0 more frequent in the
/// target.</param>
/// <param name="Low">Lower end of its interval, by bootstrap over the papers of each group.</param>
/// <param name="High">Upper end.</param>
/// <param name="Z">Two-term z of the log-odds with informative prior (<see cref="LogOdds"/>).</param>
/// <param name="PPermutation">
/// Two-sided p over papers: the share of relabellings, the real one included, in which the target's papers use the term
/// as much more or less than the rest, each paper by its own rate.
/// </param>
/// <param name="Q">The same after Benjamini and Hochberg.</param>
public sealed record KeynessRow(
    string Term,
    int N,
    int CountTarget,
    int CountRest,
    int DocumentsTarget,
    int DocumentsRest,
    double G2,
    double LogRatio,
    double Low,
    double High,
    double Z,
    double PPermutation,
    double Q
);
