using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How often terms occur against how evenly they are spread over the papers: a frequent term that stands in few papers
/// lies high.
/// </summary>
public static class DispersionScatter
{
    /// <param name="rows">Those that come first get a label first, where there is room.</param>
    /// <param name="top">Terms drawn, from the first.</param>
    public static Figure Of(IReadOnlyList<TermRow> rows, int top = 300)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TermRow[] shown = [.. rows.Take(top)];
        var x = LabelledScatter.Ends(shown.Select(row => Math.Log10(row.PerMillion)));
        var y = LabelledScatter.Ends(shown.Select(row => row.DpNorm));
        var points = shown.Select(row => new LabelledScatter.Point(
            row.Term,
            Math.Log10(row.PerMillion),
            row.DpNorm,
            TermHover.Of(row),
            "term"
        ));
        return new()
        {
            Title = "Frequency and dispersion",
            Subtitle = Worded($"{shown.Length} of {rows.Count} terms; labels where they fit, the other terms on hover"),
            Traces =
            [
                .. LabelledScatter.Traces([.. points], [new("term", Palette.Blue, "circle")], x, y, true, shown.Length),
            ],
            Layout = new()
            {
                Height = LabelledScatter.Height + LabelledScatter.AxisHeight,
                XAxis = LabelledScatter.Logarithmic("occurrences per million words (logarithmic)", x),
                YAxis = Axis.Linear("DPnorm (0 even, 1 in one place)") with { Range = [y.From, y.To], NTicks = 6 },
            },
            Numbers = DataFrame.FromRecords(shown),
        };
    }
}
