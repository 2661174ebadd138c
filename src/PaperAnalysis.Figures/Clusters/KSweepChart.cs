using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// What speaks for each number of clusters: four measures, one above the other over the same numbers.
/// </summary>
public static class KSweepChart
{
    private const double PanelHeight = 120;
    private const double Gap = 0.045;
    private const double Panels = (1 - (3 * Gap)) / 4;

    /// <param name="rows">By ascending number.</param>
    /// <param name="chosen">The number that was chosen; a line marks it.</param>
    public static Figure Of(IReadOnlyList<KSweepRow> rows, int chosen)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ScatterTrace[] traces =
        [
            Line(rows, "silhouette", "y", Palette.Blue, row => row.Silhouette),
            Line(rows, "coherence", "y2", Palette.Sky, row => row.Coherence),
            Line(rows, "stability", "y3", Palette.Vermilion, row => row.Stability),
            Line(rows, "gap", "y4", Palette.Purple, row => row.Gap) with
            {
                ErrorY = new()
                {
                    Array = [.. rows.Select(row => row.GapSe)],
                    Symmetric = true,
                    Color = Palette.Purple,
                    Thickness = 1,
                    Width = 4,
                },
            },
        ];
        return new()
        {
            Measures = ["KSweep.Of"],
            Uncertainty = "one standard error of the gap",
            Title = "What speaks for each number of clusters",
            Subtitle = Worded($"means over papers for each number k; the line marks the chosen one, {chosen}"),
            Traces = traces,
            Layout = new()
            {
                Height = (4 * PanelHeight) + 60,
                XAxis = Axis.Linear("clusters (k)") with { Anchor = "y4", NTicks = 10 },
                YAxis = Panel(0, "silhouette"),
                YAxis2 = Panel(1, "NPMI"),
                YAxis3 = Panel(2, "stability"),
                YAxis4 = Panel(3, "gap ± s.e."),
                Shapes = [PlotShape.Upright(chosen, Palette.Muted)],
            },
            Numbers = DataFrame.FromRecords(rows),
        };
    }

    private static Axis Panel(int place, string title)
    {
        var top = 1 - (place * (Panels + Gap));
        return Axis.Linear(title) with
        {
            // The lowest would end beside 0 by a last digit.
            Domain = [Math.Max(0, Math.Round(top - Panels, 6)), Math.Round(top, 6)],
            Anchor = "x",
            NTicks = 4,
        };
    }

    private static ScatterTrace Line(
        IReadOnlyList<KSweepRow> rows,
        string name,
        string axis,
        string color,
        Func<KSweepRow, double> value
    ) =>
        new()
        {
            Name = name,
            Mode = "lines+markers",
            X = Coordinates.Of(rows.Select(row => row.K)),
            Y = Coordinates.Of(rows.Select(value)),
            XAxis = "x",
            YAxis = axis,
            Line = new() { Color = color, Width = 2 },
            Marker = new() { Color = color, Size = 6 },
            CustomData = [.. rows.Select(Hover)],
        };

    private static PlotText Hover(KSweepRow row) =>
        PlotText.Lines([
            PlotText.Bold(Worded($"k = {row.K}")),
            Worded($"silhouette {row.Silhouette:0.000}"),
            Worded($"NPMI {row.Coherence:0.000}"),
            Worded($"stability {row.Stability:0.00}, {row.StableShare:0 %} of papers in stable clusters"),
            Worded($"gap {row.Gap:0.0000} ± {row.GapSe:0.0000}"),
        ]);
}
