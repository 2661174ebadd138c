namespace PaperAnalysis.Duplicates;

/// <summary>
/// Whether the digests could be independent random samples of one pool, as Chao2 and Chapman's estimate take them to be:
/// one test of them all, however many pairs there are.
/// </summary>
/// <param name="Digests">Digests with a paper.</param>
/// <param name="Observed">Distinct papers seen.</param>
/// <param name="Shared">Papers that two digests share, summed over the pairs of digests.</param>
/// <param name="Pool">
/// The pool that the pairs together speak for, Σ nᵢnⱼ ÷ Σ mᵢⱼ over the pairs; +∞ where none shares a paper.
/// </param>
/// <param name="Expected">Distinct papers that independent samples of these sizes would show of that pool.</param>
/// <param name="P">
/// Twice the smaller p of two tests: whether some pairs share more than others, and whether the digests together show
/// another number of papers than their pairs foretell. Null where nothing can be tested; <paramref name="Untested"/>
/// says why.
/// </param>
/// <param name="PPairs">p of the pairs' Σ (m − E)²/E, E = nᵢnⱼ/Pool.</param>
/// <param name="PObserved">p of the distance between <paramref name="Observed"/> and
/// <paramref name="Expected"/>.</param>
/// <param name="Most">The pair that shares the most beyond its E, in units of √E; ties go to the first names.</param>
/// <param name="Least">The pair that shares the least.</param>
/// <param name="Untested">Why there is no test, as a clause; null where there is one.</param>
public sealed record CaptureIndependence(
    int Digests,
    int Observed,
    int Shared,
    double Pool,
    double Expected,
    double? P,
    double? PPairs,
    double? PObserved,
    ChapmanRow? Most,
    ChapmanRow? Least,
    string? Untested
)
{
    /// <summary>Such overlaps would come about in fewer than one of twenty collections of independent samples.</summary>
    public const double Level = 0.05;

    /// <summary>The digests are not independent samples of one pool.</summary>
    public bool IsRejected => P <= Level;
}
