using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How often terms occur against how evenly they are spread over the papers: a frequent term that stands in few papers
/// lies at the upper right. The most even term and those
/// at that edge get their labels first: no drawn term is both more frequent and less even than these.
/// </summary>
public static class DispersionScatter
{
    /// <param name="rows">Behind those at the edge, the ones that come first get a label first, where there is room.</param>
    /// <param name="top">Terms drawn, from the first.</param>
    public static Figure Of(IReadOnlyList<TermRow> rows, int top = 300)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TermRow[] shown = [.. rows.Take(top)];
        var x = LabelledScatter.Ends(shown.Select(row => Math.Log10(row.PerMillion)));
        var y = LabelledScatter.Ends(shown.Select(row => row.DpNorm));
        var edge = Edge(shown);
        // The most even of all is as worth a name as the edge is.
        var even = shown.OrderBy(row => row.DpNorm).Take(1);
        TermRow[] named = [.. even.Concat(edge).Concat(shown).Distinct()];
        var points = named.Select(row => new LabelledScatter.Point(
            row.Term,
            Math.Log10(row.PerMillion),
            row.DpNorm,
            TermHover.Of(row),
            "term"
        ));
        return new()
        {
            Measures = ["TermFrequency.Of"],
            Uncertainty = "95 % intervals of the rates over papers, on hover",
            Title = "Frequency and dispersion",
            Subtitle = Worded(
                $"{shown.Length} of {rows.Count} terms; named first: the most even, and those than which none is both more frequent and less even; the others on hover"
            ),
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

    // From the most frequent to the least even.
    private static List<TermRow> Edge(IEnumerable<TermRow> rows)
    {
        var edge = new List<TermRow>();
        foreach (var row in rows.OrderByDescending(row => row.PerMillion).ThenByDescending(row => row.DpNorm))
        {
            if (edge.Count == 0 || row.DpNorm > edge[^1].DpNorm)
            {
                edge.Add(row);
            }
        }

        return edge;
    }
}
