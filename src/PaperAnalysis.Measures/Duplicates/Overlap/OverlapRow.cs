namespace PaperAnalysis.Duplicates;

/// <summary>How far two digests hold the same papers. All counts are of distinct papers.</summary>
/// <param name="DigestA">The ordinally smaller name.</param>
/// <param name="SizeA">Distinct papers of digest A.</param>
/// <param name="Shared">Distinct papers in both.</param>
/// <param name="Jaccard">Shared / (in either).</param>
/// <param name="ContainmentA">Shared / <paramref name="SizeA"/>: the share of A that B holds too.</param>
/// <param name="ContainmentB">Shared / <paramref name="SizeB"/>.</param>
public sealed record OverlapRow(
    string DigestA,
    string DigestB,
    int SizeA,
    int SizeB,
    int Shared,
    double Jaccard,
    double JaccardLow,
    double JaccardHigh,
    double ContainmentA,
    double ContainmentALow,
    double ContainmentAHigh,
    double ContainmentB,
    double ContainmentBLow,
    double ContainmentBHigh
)
{
    /// <summary>The interval of <see cref="Shared"/>: that of the Jaccard, in papers.</summary>
    public double SharedLow => JaccardLow * (SizeA + SizeB - Shared);

    public double SharedHigh => JaccardHigh * (SizeA + SizeB - Shared);
}
