namespace PaperAnalysis.Frames;

/// <summary>
/// A frame as a terminal shows it: a heading, then every row on one line; a null is empty. Where a line would be too
/// long, the widest columns are cut first, again and again, until it fits or all are narrow.
/// </summary>
internal static class FittedTable
{
    private const int Narrowest = 4;

    /// <returns>The names of the columns that were cut.</returns>
    public static IReadOnlyList<string> Write(DataFrame frame, TextWriter writer, int width)
    {
        // No cell shows more than the whole width, so no more of it is kept.
        var columns = frame.Columns.Select(c => Cells(c, width + 1)).ToArray();
        int[] natural = [.. columns.Select(static cells => cells.Max(DisplayWidth.Of))];
        var widths = Fit(natural, width);
        for (var line = 0; line <= frame.Rows.Count; line++)
        {
            var cells = columns.Select(
                (c, i) =>
                    TextTable.Padded(DisplayWidth.Cut(c[line], widths[i]), widths[i], frame.Columns[i].Type.IsNumeric)
            );
            writer.WriteLine(string.Join(TextTable.Gap, cells).TrimEnd());
        }

        return [.. frame.Columns.Select(static c => c.Name).Where((_, i) => widths[i] < natural[i])];
    }

    private static string[] Cells(Column column, int length) =>
        [
            CellText.Harmless(column.Name),
            .. Enumerable
                .Range(0, column.Length)
                .Select(row => CellText.Of(column, row, length) is { IsNull: false } cell ? cell.Shown : ""),
        ];

    private static int[] Fit(int[] natural, int width)
    {
        int[] widths = [.. natural];
        var excess = widths.Sum() + TextTable.Gap.Length * (widths.Length - 1) - width;
        while (excess > 0 && widths.Max() > Narrowest)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
            excess--;
        }

        return widths;
    }
}
