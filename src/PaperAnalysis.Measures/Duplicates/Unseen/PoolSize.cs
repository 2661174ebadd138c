using PaperAnalysis.Statistics;
using static System.FormattableString;

namespace PaperAnalysis.Duplicates;

/// <summary>Capture and recapture of each two digests, and whether what they say can all be true.</summary>
public static class PoolSize
{
    /// <summary>
    /// Papers that two digests must share for their estimate to be one: with seven its bias is negligible at a
    /// confidence of 95 % (Robson and Regier 1964; Seber 1982); with one paper less or more shared, an estimate from two
    /// is a third higher or a quarter lower.
    /// </summary>
    public const int LeastShared = 7;

    /// <summary>
    /// A row for each two digests that share a paper, by name of the first, then of the second. Digests that share
    /// nothing say nothing of the pool but that it is large.
    /// </summary>
    /// <remarks>
    /// Chapman (1951); variance (n₁+1)(n₂+1)(n₁−m)(n₂−m)/((m+1)²(m+2)) (Seber 1970); the interval is log-normal over
    /// the papers that the two did not show, and never below what was seen in all digests.
    /// </remarks>
    /// <param name="level">Two-sided confidence level.</param>
    public static IReadOnlyList<ChapmanRow> Chapman(Incidence incidence, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        return
        [
            .. DigestOverlap
                .Pairs(incidence, level)
                .Select(p => Row(p.DigestA, p.DigestB, p.SizeA, p.SizeB, p.Shared, incidence.Papers.Count, level)),
        ];
    }

    /// <summary>
    /// One test of all digests at once: whether their overlaps are those of independent random samples of one pool. The
    /// pool is taken from all pairs together (Σ nᵢnⱼ/Σ mᵢⱼ), digests of the same sizes are drawn from it over and over,
    /// and the digests are compared with them in two ways: how unevenly the pairs share (Σ (m − E)²/E), and how many
    /// distinct papers they show in all. Looking for two intervals that lie apart instead finds such a pair among ten
    /// independent digests in three of four cases, because there are 45 pairs.
    /// </summary>
    /// <param name="level">Two-sided confidence level of the intervals of the two extreme pairs.</param>
    public static CaptureIndependence Independence(Incidence incidence, int seed = 1, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        return IndependenceTest.Of(incidence, seed, level);
    }

    /// <summary>
    /// The plain warning where <see cref="Independence"/> is rejected, with the two pairs that are farthest apart; else
    /// null.
    /// </summary>
    public static string? Contradiction(CaptureIndependence test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!test.IsRejected)
        {
            return null;
        }

        var conflict =
            test.PPairs <= test.PObserved && test is { Most: { } most, Least: { } least }
                ? $"{Show(most)}, but {Show(least)}"
                : Invariant(
                    $"by what the pairs share, independent digests would show {test.Expected:0} papers, but {test.Observed} were seen"
                );
        return $"The estimates contradict each other: {conflict}. The digests are not independent samples of one pool, so none of these is the number of papers there are.";
    }

    /// <param name="observed">Distinct papers in all digests.</param>
    internal static ChapmanRow Row(
        string digestA,
        string digestB,
        int sizeA,
        int sizeB,
        int shared,
        int observed,
        double level
    )
    {
        double n1 = sizeA;
        double n2 = sizeB;
        double m = shared;
        var estimate = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
        var variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
        var (low, high) = LogNormalInterval.Of(n1 + n2 - m, estimate, variance, level);
        return new ChapmanRow(
            digestA,
            digestB,
            sizeA,
            sizeB,
            shared,
            estimate,
            Math.Sqrt(variance),
            Math.Max(low, observed),
            Math.Max(high, observed),
            Problem()
        );

        string? Problem() =>
            shared == 0 ? "they share no paper, so the estimate is as large as their sizes make it"
            : shared < LeastShared
                ? Invariant(
                    $"they share {shared} {(shared == 1 ? "paper" : "papers")}, and an estimate needs {LeastShared} or more"
                )
            : shared == Math.Min(sizeA, sizeB) ? "one holds all papers of the other, so nothing points to unseen ones"
            : estimate < observed ? Invariant($"they give {estimate:0} papers, but {observed} were seen in all digests")
            : null;
    }

    private static string Show(ChapmanRow row) =>
        row.Shared == 0 ? $"{row.DigestA} and {row.DigestB} share none"
        : row.Estimate < row.Low
            ? Invariant(
                $"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers, fewer than the {row.Low:0} seen"
            )
        : Invariant($"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers ({row.Low:0} to {row.High:0})");
}
