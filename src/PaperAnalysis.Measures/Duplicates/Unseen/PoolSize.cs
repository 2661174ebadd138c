using System.Globalization;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>Capture and recapture of each two digests, and whether what they say can all be true.</summary>
public static class PoolSize
{
    /// <summary>A row for each unordered pair of digests, by name of the first, then of the second.</summary>
    /// <remarks>
    /// Chapman (1951); variance (n₁+1)(n₂+1)(n₁−m)(n₂−m)/((m+1)²(m+2)) (Seber 1970); the interval is log-normal over
    /// the papers that the two did not show.
    /// </remarks>
    /// <param name="level">Two-sided confidence level.</param>
    public static IReadOnlyList<ChapmanRow> Chapman(Incidence incidence, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        return [.. DigestOverlap.Pairs(incidence, level).Select(pair => Row(pair, level))];
    }

    /// <summary>
    /// Null where the estimates can all be true at once; else the plain warning. They contradict each other where two
    /// intervals lie apart, or where one ends below the number of papers seen.
    /// </summary>
    /// <param name="observed">Distinct papers in all digests.</param>
    public static string? Contradiction(IReadOnlyList<ChapmanRow> rows, int observed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return null;
        }

        var least = rows.MinBy(static r => r.High)!;
        var most = rows.MaxBy(static r => r.Low)!;
        var conflict =
            least.High < most.Low ? $"{Show(least)}, but {Show(most)}"
            : least.High < observed
                ? string.Create(CultureInfo.InvariantCulture, $"{Show(least)}, but {observed} were seen")
            : null;
        return conflict is null
            ? null
            : $"The estimates contradict each other: {conflict}. The digests are not independent samples of one pool, so none of these is the number of papers there are.";
    }

    private static ChapmanRow Row(OverlapRow pair, double level)
    {
        double n1 = pair.SizeA;
        double n2 = pair.SizeB;
        double m = pair.Shared;
        var estimate = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
        var variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
        var (low, high) = LogNormalInterval.Of(n1 + n2 - m, estimate, variance, level);
        return new ChapmanRow(
            pair.DigestA,
            pair.DigestB,
            pair.SizeA,
            pair.SizeB,
            pair.Shared,
            estimate,
            Math.Sqrt(variance),
            low,
            high
        );
    }

    private static string Show(ChapmanRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers ({row.Low:0} to {row.High:0})"
        );
}
