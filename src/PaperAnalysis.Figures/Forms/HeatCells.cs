namespace PaperAnalysis.Figures;

/// <summary>The cells of a heatmap, and the numbers in them.</summary>
internal static class HeatCells
{
    /// <param name="name">What the cells hold.</param>
    /// <param name="cells">By rows, from the top; null for an empty one.</param>
    /// <param name="number">How a cell's number reads; null where cells are too narrow for numbers.</param>
    public static IEnumerable<Trace> Of(
        string name,
        IReadOnlyList<IReadOnlyList<Cell?>> cells,
        int columns,
        Func<double, string>? number
    )
    {
        var most = cells.SelectMany(row => row).Max(cell => cell?.Amount) ?? 0;
        HeatmapTrace heatmap = new()
        {
            Name = name,
            X = Coordinates.Of(Enumerable.Range(0, columns)),
            Y = Coordinates.Of(Enumerable.Range(0, cells.Count)),
            Z = [.. cells.Select(row => row.Select(cell => cell?.Amount).ToArray())],
            ColorScale = Palette.Amounts,
            ZMin = 0,
            ZMax = most > 0 ? most : 1,
            ShowScale = false,
            XGap = 2,
            YGap = 2,
            CustomData = [.. cells.Select(row => row.Select(cell => cell?.Hover ?? default).ToArray())],
            HoverOnGaps = false,
        };
        return number is null ? [heatmap] : [heatmap, .. Numbers(heatmap.Z, most, number)];
    }

    /// <summary>
    /// Each number in the ink that reads better on its cell; plotly.js' own choice leaves middle tones too faint.
    /// </summary>
    private static IEnumerable<ScatterTrace> Numbers(
        IReadOnlyList<IReadOnlyList<double?>> z,
        double most,
        Func<double, string> number
    ) =>
        from row in Enumerable.Range(0, z.Count)
        from column in Enumerable.Range(0, z[row].Count)
        where z[row][column] is not null
        let value = z[row][column]!.Value
        let ink = Palette.InkOn(Palette.Amount(most > 0 ? value / most : 0))
        group (row, column, number: number(value)) by ink into cells
        orderby cells.Key == Palette.Black descending
        select new ScatterTrace
        {
            Name = "labels",
            Mode = "text",
            X = Coordinates.Of(cells.Select(cell => cell.column)),
            Y = Coordinates.Of(cells.Select(cell => cell.row)),
            Text = [.. cells.Select(cell => PlotText.From(cell.number))],
            TextFont = new() { Color = cells.Key, Size = 12 },
            HoverInfo = "skip",
        };

    public readonly record struct Cell(double Amount, PlotText Hover);
}
