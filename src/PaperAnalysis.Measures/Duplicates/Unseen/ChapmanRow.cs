namespace PaperAnalysis.Duplicates;

/// <summary>
/// The number of papers in the pool that two digests were drawn from, if they were drawn independently.
/// </summary>
/// <param name="Shared">Papers in both.</param>
/// <param name="Estimate">(n₁+1)(n₂+1)/(m+1) − 1 papers.</param>
/// <param name="Low">Lower end of the log-normal interval; neither end is below the papers seen in all
/// digests.</param>
/// <param name="Problem">Why the estimate must not be used, as a clause; null where the pair supports one.</param>
public sealed record ChapmanRow(
    string DigestA,
    string DigestB,
    int SizeA,
    int SizeB,
    int Shared,
    double Estimate,
    double StandardError,
    double Low,
    double High,
    string? Problem = null
)
{
    public bool IsSupported => Problem is null;
}
