namespace PaperAnalysis.Frames;

/// <summary>From long to wide.</summary>
internal static class Pivoting
{
    private const long MostCells = 20_000_000;

    public static DataFrame Of(
        DataFrame frame,
        IReadOnlyList<Column> keys,
        Column columns,
        Column values,
        Aggregation? how
    )
    {
        var rows = RowKeys.Group(keys);
        var parts = RowKeys.Group([columns]);
        if ((long)rows.Count * parts.Count > MostCells)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"A pivot over '{columns.Name}' would have {rows.Count} rows and {parts.Count} columns. Keep its most frequent values first, or group by both columns."
                )
            );
        }

        var rowOf = new int[frame.Rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var place in rows[row])
            {
                rowOf[place] = row;
            }
        }

        int[] first = [.. rows.Select(static group => group[0])];
        return new DataFrame([
            .. keys.Select(key => key.Take(first)),
            .. parts.Select(part =>
                values.Aggregate(
                    how ?? Aggregation.First,
                    Cells(part, rowOf, rows.Count, how is null ? [.. keys, columns] : []),
                    columns.Text(part[0]) is { Length: > 0 } name ? name
                        : columns.IsNull(part[0]) ? "null"
                        : "(empty)"
                )
            ),
        ]);
    }

    /// <param name="unique">Where any are named, no two rows may fall into one cell.</param>
    private static int[][] Cells(int[] part, int[] rowOf, int rows, IReadOnlyList<Column> unique)
    {
        var cells = new int[rows][];
        Array.Fill(cells, []);
        foreach (var group in part.GroupBy(place => rowOf[place]))
        {
            cells[group.Key] = [.. group];
            if (unique.Count > 0 && cells[group.Key].Length > 1)
            {
                var place = string.Join(
                    " and ",
                    unique.Select(c => $"{c.Name} '{c.Text(cells[group.Key][0]) ?? "null"}'")
                );
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{cells[group.Key].Length} rows have {place}, and a cell takes one. Say how to gather them, as in how: Aggregation.Sum, or drop duplicates first."
                    )
                );
            }
        }

        return cells;
    }
}
