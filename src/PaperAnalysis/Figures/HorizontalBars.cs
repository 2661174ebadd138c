using PaperAnalysis.Figures.Plotly;

namespace PaperAnalysis.Figures;

/// <summary>What figures with one row for each name share. Rows stand at 0, 1, 2 … from the top, so that no name is read as a number or a date and two equal names stay two rows.</summary>
internal static class HorizontalBars
{
    private const int LongestName = 26;
    private const double RowHeight = 26;

    public static Axis Names(IReadOnlyList<string> names) =>
        new()
        {
            Type = "linear",
            Range = [names.Count - 0.5, -0.5],
            TickVals = [.. Enumerable.Range(0, names.Count).Select(row => (double)row)],
            TickText = [.. names.Select(name => PlotText.From(PlotText.Cut(name, LongestName)))],
            ShowGrid = false,
        };

    /// <summary>An axis from zero with room for a number beyond the longest bar.</summary>
    public static Axis Amounts(string title, IEnumerable<double> ends) =>
        new()
        {
            Type = "linear",
            Title = new() { Text = title },
            Range = [0, Math.Max(1, ends.DefaultIfEmpty().Max()) * 1.2],
            NTicks = 6,
        };

    /// <summary>The plot's height for so many rows, with room for the axis below.</summary>
    public static double Height(int rows) => (Math.Max(rows, 2) * RowHeight) + 60;
}
