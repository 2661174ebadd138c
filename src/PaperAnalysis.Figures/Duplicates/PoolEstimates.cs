using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How many papers there are in all by what each two digests share. Intervals that lie apart cannot all be true.
/// </summary>
public static class PoolEstimates
{
    private const string Title = "Papers in all, by pair of digests";

    // Two of them and what joins them have room beside a row.
    private const int LongestOfTwo = 10;

    /// <summary>
    /// A row for each of up to <paramref name="most"/> pairs, those that support no estimate in grey; of more, only those
    /// that do, and of more than <paramref name="most"/> such how their estimates are distributed.
    /// </summary>
    /// <param name="rows">As <see cref="PoolSize.Chapman"/> gives them; they stand by estimate, the least
    /// first.</param>
    /// <param name="observed">Distinct papers in all digests.</param>
    /// <returns>A figure that shows nothing where there is no estimate to draw.</returns>
    public static Figure Of(IReadOnlyList<ChapmanRow> rows, int observed, int most = DigestCounts.Few)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ChapmanRow[] drawn = [.. rows.Where(row => rows.Count <= most || row.IsSupported).OrderBy(row => row.Estimate)];
        return drawn.Length == 0 ? Figure.None
            : drawn.Length <= most ? Dots(drawn, rows.Count, observed)
            : Spread(drawn, rows.Count, observed);
    }

    private static Figure Dots(ChapmanRow[] rows, int pairs, int observed)
    {
        string[] digests =
        [
            .. rows.SelectMany(row => (string[])[row.DigestA, row.DigestB]).Distinct(StringComparer.Ordinal),
        ];
        var names = digests.Zip(ShortNames.Of(digests, LongestOfTwo)).ToDictionary(StringComparer.Ordinal);
        return IntervalDots
            .Of(
                [
                    .. rows.Select(row => new IntervalDots.Estimate(
                        $"{names[row.DigestA]} and {names[row.DigestB]}",
                        row.Estimate,
                        row.IsSupported ? row.Low : row.Estimate,
                        row.IsSupported ? row.High : row.Estimate,
                        Hover(row),
                        row.IsSupported,
                        PaperQuery.All(PaperQuery.Digest(row.DigestA), PaperQuery.Digest(row.DigestB))
                    )),
                ],
                "digests compared",
                "papers in all (estimated)",
                Title,
                Worded(
                    $"Chapman's estimate with 95 % intervals; {observed} distinct papers were seen{LeftOut(rows, pairs)}"
                ),
                DataFrame.FromRecords(rows)
            )
            .By("95 % intervals of each pair's estimate, log-normal", "PoolSize.Chapman") with
        {
            Key = rows.All(row => row.IsSupported)
                ? []
                : [new("estimate", Palette.Blue, "●"), new("not to be used: why, on hover", Palette.Silver, "●")],
        };
    }

    private static Figure Spread(ChapmanRow[] rows, int pairs, int observed) =>
        NamedHistogram
            .Of(
                [
                    .. rows.Select(row =>
                        (Worded($"{row.DigestA} and {row.DigestB}: {row.Estimate:0} papers"), row.Estimate)
                    ),
                ],
                "papers in all (estimated)",
                "pairs of digests",
                Title,
                Worded(
                    $"Chapman's estimates; half of them from {Quantile.OfSorted([.. rows.Select(row => row.Estimate)], 0.25):0} to {Quantile.OfSorted([.. rows.Select(row => row.Estimate)], 0.75):0}; {observed} distinct papers were seen{LeftOut(rows, pairs)}"
                )
            )
            .By("none drawn: the spread is that of the estimates", "PoolSize.Chapman");

    private static string LeftOut(ChapmanRow[] drawn, int pairs) =>
        drawn.Length == pairs
            ? ""
            : Worded(
                $"; {pairs - drawn.Length} of the {pairs} pairs that share a paper support no estimate and are left out"
            );

    private static PlotText Hover(ChapmanRow row) =>
        PlotText.Lines([
            PlotText.Bold($"{row.DigestA} and {row.DigestB}"),
            Worded($"{row.SizeA} and {row.SizeB} papers, {row.Shared} in both"),
            .. row.Problem is { } problem
                ? [Worded($"no estimate: {problem}")]
                : new PlotText[] { Worded($"{row.Estimate:0} papers in all ({row.Low:0} to {row.High:0})") },
        ]);
}
