using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures with a column for each digest share: a cell for each row and digest, coloured by its amount.
/// </summary>
internal static class DigestHeatmap
{
    /// <summary>
    /// Above this many digests the cells are too narrow for their numbers, which then stand in the hover text only.
    /// </summary>
    private const int Labelled = 6;

    private const double RowHeight = 22;

    /// <param name="cell">The amount in the cell of a row and a digest and its hover text; null for an empty
    /// cell.</param>
    /// <param name="rows">The names of the rows, from the top.</param>
    /// <param name="names">The title of the axis of names.</param>
    /// <param name="amounts">What the cells hold.</param>
    public static Figure Of(
        IReadOnlyList<string> rows,
        IReadOnlyList<string> digests,
        Func<int, int, Cell?> cell,
        Func<double, string> number,
        string names,
        string amounts,
        string title,
        string subtitle,
        DataFrame numbers
    )
    {
        Cell?[][] cells = [.. rows.Select((_, row) => digests.Select((_, digest) => cell(row, digest)).ToArray())];
        double?[][] values = [.. cells.Select(row => row.Select(at => at?.Amount).ToArray())];
        var most = values.SelectMany(row => row).Max() ?? 0;
        return new()
        {
            Title = title,
            Subtitle = subtitle,
            Traces =
            [
                new HeatmapTrace
                {
                    Name = amounts,
                    X = Coordinates.Of(Enumerable.Range(0, digests.Count)),
                    Y = Coordinates.Of(Enumerable.Range(0, rows.Count)),
                    Z = values,
                    ColorScale = Palette.Amounts,
                    ZMin = 0,
                    ZMax = most > 0 ? most : 1,
                    ShowScale = false,
                    XGap = 2,
                    YGap = 2,
                    CustomData = [.. cells.Select(row => row.Select(at => at?.Hover ?? default).ToArray())],
                    HoverOnGaps = false,
                },
                .. digests.Count <= Labelled ? CellLabels.Of(values, most, number) : [],
            ],
            Layout = new()
            {
                Height = (rows.Count * RowHeight) + 70,
                XAxis = Axis.Places("digest", [.. digests.Select(name => PlotText.From(PlotText.Cut(name, 14)))]),
                YAxis = HorizontalBars.Names(rows, names),
            },
            Numbers = numbers,
        };
    }

    public readonly record struct Cell(double Amount, PlotText Hover);
}
