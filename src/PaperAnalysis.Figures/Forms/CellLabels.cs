namespace PaperAnalysis.Figures;

/// <summary>
/// The numbers in the cells of a heatmap, each in the ink that reads better on its cell; plotly.js' own choice leaves
/// middle tones too faint.
/// </summary>
internal static class CellLabels
{
    /// <param name="z">The cells by rows, all on the scale from 0 to <paramref name="most"/>; null for an empty
    /// one.</param>
    public static IEnumerable<ScatterTrace> Of(
        IReadOnlyList<IReadOnlyList<double?>> z,
        double most,
        Func<double, string> label
    )
    {
        var cells = (
            from row in Enumerable.Range(0, z.Count)
            from column in Enumerable.Range(0, z[row].Count)
            where z[row][column] is not null
            let value = z[row][column]!.Value
            select (row, column, label: label(value), ink: Palette.InkOn(Palette.Amount(most > 0 ? value / most : 0)))
        ).ToArray();
        foreach (
            var ink in cells
                .GroupBy(cell => cell.ink, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            yield return new()
            {
                Name = "labels",
                Mode = "text",
                X = Coordinates.Of(ink.Select(cell => cell.column)),
                Y = Coordinates.Of(ink.Select(cell => cell.row)),
                Text = [.. ink.Select(cell => PlotText.From(cell.label))],
                TextFont = new() { Color = ink.Key, Size = 12 },
                HoverInfo = "skip",
            };
        }
    }
}
