using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures with a cell for each name and digest share, coloured by its amount: a column for each digest, or, since
/// names of many columns touch each other on a phone, a row for each of more than a dozen.
/// </summary>
internal static class DigestHeatmap
{
    /// <summary>
    /// Above this many columns the cells are too narrow for their numbers, which then stand in the hover text only.
    /// </summary>
    private const int Labelled = 6;

    private const int MostColumns = 12;
    private const int LongestName = 14;
    private const double RowHeight = 22;

    // Of the names below the columns, which stand upright where a phone has no room for them side by side.
    private const int FlatName = 4;
    private const double CharacterHeight = 7;

    /// <param name="cell">The amount in the cell of a name and a digest and its hover text; null for an empty
    /// cell.</param>
    /// <param name="named">What the digests are compared in, such as terms.</param>
    /// <param name="names">The title of the axis of names.</param>
    /// <param name="amounts">What the cells hold.</param>
    public static Figure Of(
        IReadOnlyList<string> named,
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
        var down = digests.Count > MostColumns;
        var (rows, columns) = down ? (digests, named) : (named, digests);
        var below = ShortNames.Of(columns, LongestName);
        return new()
        {
            Title = title,
            Subtitle = subtitle,
            Traces =
            [
                .. HeatCells.Of(
                    amounts,
                    [
                        .. rows.Select(
                            (_, row) =>
                                columns.Select((_, column) => down ? cell(column, row) : cell(row, column)).ToArray()
                        ),
                    ],
                    columns.Count,
                    columns.Count <= Labelled ? number : null
                ),
            ],
            Layout = new()
            {
                Height = (rows.Count * RowHeight) + 70 + Upright(below),
                XAxis = Axis.Places(down ? names : "digest", [.. below.Select(PlotText.From)]),
                YAxis = HorizontalBars.Names(
                    rows,
                    down ? "digest" : names,
                    down ? LongestName : HorizontalBars.LongestName
                ),
            },
            Numbers = numbers,
        };
    }

    private static double Upright(IReadOnlyList<string> names) =>
        CharacterHeight * Math.Max(0, names.Select(DisplayWidth.Of).DefaultIfEmpty().Max() - FlatName);
}
