using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What is known of a term, as the figures of terms tell it on hover.</summary>
internal static class TermHover
{
    public static PlotText Of(TermRow row) =>
        PlotText.Lines([
            PlotText.Bold(row.Term),
            Worded($"{row.Count} times in {row.Documents} papers"),
            Worded($"{row.PerMillion:0.#} per million words ({IntervalText.Of(row.Low, row.High, "0.#")})"),
            Worded($"dispersion DPnorm {row.DpNorm:0.000}"),
        ]);
}
