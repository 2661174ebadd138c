using PaperAnalysis.Findings;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How the vocabulary grows with the words read, with the fitted law of Heaps and what it misses.</summary>
public static class HeapsPlot
{
    public static Figure Of(HeapsFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return FittedLaw
            .Of(
                [
                    .. fit.Curve.Select(row => new FittedLaw.Point(
                        row.Tokens,
                        row.Types,
                        row.Fitted,
                        row.Residual,
                        Hover(row)
                    )),
                ],
                "words read (logarithmic)",
                "different words (log.)",
                "Heaps",
                "Growth of the vocabulary",
                Worded(
                    $"mean over all orders of the papers; exponent {fit.Exponent:0.00} ({Grammar.Interval(fit.ExponentLow, fit.ExponentHigh, "0.00")})"
                ),
                DataFrame.FromRecords(fit.Curve)
            )
            .By("95 % interval of the exponent, a jackknife over groups of papers", "HeapsLaw.Fit");
    }

    private static PlotText Hover(HeapsRow row) =>
        PlotText.Lines([
            PlotText.Bold(Worded($"{row.Papers} papers, {row.Tokens:0} words")),
            Worded($"{row.Types:0} different words, {row.Fitted:0} by the fit"),
        ]);
}
