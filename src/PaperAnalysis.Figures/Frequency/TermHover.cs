using PaperAnalysis.Frequency;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>What is known of a term, as the figures of terms tell it on hover.</summary>
internal static class TermHover
{
    public static PlotText Of(TermRow row) =>
        PlotText.Lines([
            PlotText.Bold(row.Term),
            Invariant($"{row.Count} times in {row.Documents} papers"),
            Invariant($"{row.PerMillion:0.#} per million words ({IntervalText.Of(row.Low, row.High, "0.#")})"),
            Invariant($"dispersion DPnorm {row.DpNorm:0.000}"),
        ]);
}
