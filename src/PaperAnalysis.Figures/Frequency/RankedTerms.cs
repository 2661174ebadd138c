using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>The most frequent terms, each with the interval of its rate.</summary>
public static class RankedTerms
{
    /// <param name="rows">In the order in which they are to stand.</param>
    /// <param name="top">Rows drawn, from the first.</param>
    public static Figure Of(IReadOnlyList<TermRow> rows, int top = 25)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TermRow[] shown = [.. rows.Take(top)];
        return IntervalDots
            .Of(
                [
                    .. shown.Select(row => new IntervalDots.Estimate(
                        row.Term,
                        row.PerMillion,
                        row.Low,
                        row.High,
                        TermHover.Of(row),
                        Opens: PaperQuery.Word(row.Term)
                    )),
                ],
                "term",
                "occurrences per million words",
                "Most frequent terms",
                Worded($"{shown.Length} of {rows.Count} terms; the lines are 95 % intervals over papers"),
                DataFrame.FromRecords(shown)
            )
            .By("95 % intervals over papers", "TermFrequency.Of");
    }
}
