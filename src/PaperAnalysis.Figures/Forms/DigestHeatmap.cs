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
        Func<int, int, HeatCells.Cell?> cell,
        Func<double, string> number,
        string names,
        string amounts,
        string title,
        string subtitle,
        DataFrame numbers
    )
    {
        return new()
        {
            Title = title,
            Subtitle = subtitle,
            Traces =
            [
                .. HeatCells.Of(
                    amounts,
                    [.. rows.Select((_, row) => digests.Select((_, digest) => cell(row, digest)).ToArray())],
                    digests.Count,
                    digests.Count <= Labelled ? number : null
                ),
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
}
