using PaperAnalysis.Findings;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How often words occur by their rank, with the fitted law of Zipf and Mandelbrot and what it misses.
/// </summary>
public static class ZipfPlot
{
    /// <summary>
    /// Ranks drawn one by one; beyond them so many to each factor of ten, since neighbours lie on each other.
    /// </summary>
    private const int Each = 40;

    private const int PerDecade = 40;

    public static Figure Of(ZipfFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        RankRow[] shown = [.. Thinned(fit.Ranks)];
        return FittedLaw
            .Of(
                [
                    .. shown.Select(row => new FittedLaw.Point(
                        row.Rank,
                        row.Count,
                        row.Fitted,
                        row.Residual,
                        Hover(row),
                        PaperQuery.Word(row.Term)
                    )),
                ],
                "rank (logarithmic)",
                "occurrences (log.)",
                "Zipf–Mandelbrot",
                "Words by rank",
                Worded(
                    $"{fit.Types} different words, {shown.Length} drawn; exponent {fit.Exponent:0.00} ({Grammar.Interval(fit.ExponentLow, fit.ExponentHigh, "0.00")})"
                ),
                DataFrame.FromRecords(shown)
            )
            .By("95 % interval of the exponent, a jackknife over groups of papers", "ZipfMandelbrot.Fit");
    }

    private static IEnumerable<RankRow> Thinned(IReadOnlyList<RankRow> rows)
    {
        var last = -1;
        foreach (var (index, row) in rows.Index())
        {
            var bin = (int)Math.Floor(Math.Log10(row.Rank) * PerDecade);
            if (index < Each || bin > last || index == rows.Count - 1)
            {
                yield return row;
            }

            last = Math.Max(last, bin);
        }
    }

    private static PlotText Hover(RankRow row) =>
        PlotText.Lines([
            PlotText.Bold(row.Term),
            Worded($"rank {row.Rank}: {row.Count} times, {row.Fitted:0.#} by the fit"),
        ]);
}
