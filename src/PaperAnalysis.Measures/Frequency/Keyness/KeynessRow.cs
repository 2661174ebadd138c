namespace PaperAnalysis.Frequency;

/// <summary>A term in a target group of papers against the rest.</summary>
/// <param name="CountTarget">Occurrences in the target.</param>
/// <param name="DocumentsTarget">Papers of the target that have it.</param>
/// <param name="G2">Log-likelihood ratio over four cells (<see cref="Association.LogLikelihood"/>); the direction is
/// that of <paramref name="LogRatio"/>.</param>
/// <param name="LogRatio">log₂ of the ratio of rates (<see cref="RateRatio.Log2"/>): above 0 more frequent in the
/// target.</param>
/// <param name="Low">
/// Lower end of its interval on effective counts (<see cref="PaperAnalysis.Statistics.PaperRates"/>), −∞ where the target has none. Without
/// correction for the number of terms, it and <paramref name="PPermutation"/> agree: 0 is inside where p is above 0.05.
/// </param>
/// <param name="High">Upper end, +∞ where the rest has none. JSON has no infinity: there it is null.</param>
/// <param name="Z">Two-term z of the log-odds with informative prior (<see cref="LogOdds"/>).</param>
/// <param name="PPermutation">
/// Two-sided p over papers: the share of relabellings, the real one included, in which the target's papers use the term
/// as much more or less than the rest, each paper by its own rate. 1 where these rates point the other way than
/// <paramref name="LogRatio"/>, which is over all words.
/// </param>
/// <param name="Q">The same after Benjamini and Hochberg; 1 for terms in too few papers to be tested.</param>
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
)
{
    /// <summary>The share of false discoveries that is borne among the terms that are called key.</summary>
    public const double Level = 0.05;

    /// <summary>The term is key to the target, or to the rest: what a sentence may call a difference.</summary>
    public bool IsKey => Q <= Level;
}
