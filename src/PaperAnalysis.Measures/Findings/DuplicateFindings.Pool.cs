using PaperAnalysis.Duplicates;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>How many papers there are in all.</content>
public static partial class DuplicateFindings
{
    /// <summary>How many new papers the last digest brings beside the first.</summary>
    public static Prose Growth(IReadOnlyList<AccumulationRow> curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.Count < 2)
        {
            return Prose.Of($"There is one digest, and so no growth to see.");
        }
        var (first, last) = (curve[0].Papers, curve[^1].Papers - curve[^2].Papers);
        return Math.Abs(last) < 0.05
                ? Prose.Of(
                    $"The last digest read adds **no new paper** in the mean over all orders, the first {first:0.0}."
                )
            : Math.Abs(first - last) < 0.05
                ? Prose.Of(
                    $"The last digest read adds as many papers as the first, **{last:0.0}** in the mean over all orders: no paper stands in two."
                )
            : Prose.Of(
                $"The last digest read adds **{last:0.0} papers** in the mean over all orders, the first {first:0.0}."
            );
    }

    /// <summary>How many papers there are in all, where the digests allow to say so.</summary>
    public static Prose Unseen(RichnessEstimate pool, CaptureIndependence independence)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(independence);
        if (independence.IsRejected)
        {
            var conflict =
                independence is { PPairs: { } pairs, PObserved: { } seen, Most: { } most, Least: { } least }
                && pairs <= seen
                    ? Prose.Of($"{Gives(most)}, but {Gives(least)}")
                    : Prose.Of(
                        $"by what pairs share, independent digests would show {independence.Expected:0} papers, but {independence.Observed} were seen"
                    );
            return Prose.Of(
                $"The digests are **not independent samples of one pool** ({P(independence.P!.Value)}): {conflict}. So none of these estimates is the number of papers there are."
            );
        }
        if (pool.IsSupported && pool.Estimate <= pool.Observed)
        {
            return Prose.Of(
                $"No more than one paper stands in one digest alone, so nothing speaks for papers that no digest lists: Chao2 gives the **{Count(pool.Observed, "paper")}** seen."
            );
        }
        var chao = pool.IsSupported
            ? Prose.Of(
                $"Chao2 gives **{pool.Estimate:0} papers** in all (95 % interval {Interval(pool.Low, pool.High, "0")}); {pool.Observed} were seen."
            )
            : Prose.Of($"**No estimate** can be given: {pool.Problem}.");
        var test = independence switch
        {
            { P: { } p } => Prose.Of($"The overlaps can be those of independent samples of one pool ({P(p)})."),
            { Untested: { } why } when pool.IsSupported => Prose.Of(
                $"Whether the digests are independent samples is not tested: {why}."
            ),
            _ => Prose.None,
        };
        return Prose.Sentences(chao, test);

        static Prose Gives(ChapmanRow row) =>
            row.Shared == 0 ? Prose.Of($"{row.DigestA} and {row.DigestB} share none")
            : row.Estimate < row.Low
                ? Prose.Of(
                    $"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers, fewer than the {row.Low:0} seen"
                )
            : Prose.Of(
                $"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers ({Interval(row.Low, row.High, "0")})"
            );
    }

    private static string P(double p) => p < 0.001 ? "p < 0.001" : $"p = {Number(p, "0.000")}";

    private static Prose PoolInAll(RichnessEstimate pool, CaptureIndependence independence) =>
        independence.IsRejected
            ? Prose.Of(
                $"How many papers there are in all is not to be told from the overlaps: the digests are not independent samples of one pool."
            )
        : pool.IsSupported
            ? Prose.Of(
                $"There would be **{pool.Estimate:0} papers** in all ({Interval(pool.Low, pool.High, "0")}, Chao2) if the digests were independent samples; {pool.Observed} were seen."
            )
        : Prose.Of($"How many papers there are in all is not to be told: {pool.Problem}.");
}
