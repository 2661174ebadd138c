using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>
/// How many papers there are in all by what each two digests share. Intervals that lie apart cannot all be true.
/// </summary>
public static class PoolEstimates
{
    /// <param name="rows">As <see cref="PoolSize.Chapman"/> gives them; they stand by estimate, the least
    /// first.</param>
    /// <param name="observed">Distinct papers in all digests.</param>
    public static Figure Of(IReadOnlyList<ChapmanRow> rows, int observed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ChapmanRow[] ranked = [.. rows.OrderBy(row => row.Estimate)];
        return IntervalDots.Of(
            [
                .. ranked.Select(row => new IntervalDots.Estimate(
                    $"{row.DigestA} and {row.DigestB}",
                    row.Estimate,
                    row.Low,
                    row.High,
                    Hover(row)
                )),
            ],
            "digests compared",
            "papers there are in all (estimated)",
            "Papers in all, by pair of digests",
            Invariant($"Chapman's estimate with 95 % intervals; {observed} distinct papers were seen"),
            DataFrame.FromRecords(ranked)
        );
    }

    private static PlotText Hover(ChapmanRow row) =>
        PlotText.Lines([
            PlotText.Bold($"{row.DigestA} and {row.DigestB}"),
            Invariant($"{row.SizeA} and {row.SizeB} papers, {row.Shared} in both"),
            Invariant($"{row.Estimate:0} papers in all ({row.Low:0} to {row.High:0})"),
        ]);
}
