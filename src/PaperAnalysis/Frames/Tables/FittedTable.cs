namespace PaperAnalysis.Frames;

/// <summary>
/// A frame as a terminal shows it: a heading, then every row on one line; a null is empty. Where a line would be too
/// long, headings are broken and long text is cut, the widest first; where that is not enough, columns are left out, the
/// least important first.
/// </summary>
internal static class FittedTable
{
    /// <param name="width">Columns of the terminal; null for as many as it takes.</param>
    public static FittedTableLoss Write(DataFrame frame, TextWriter writer, int? width, TablePlan plan)
    {
        FittedColumn[] all = [.. frame.Columns.Select(column => Column(column, width, plan))];
        var kept = width is { } room ? Kept(all, room, plan) : all;
        int[] widths = width is { } fits ? Fit(kept, fits) : [.. kept.Select(static column => column.Natural)];
        WriteHeading(kept, widths, writer);
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            WriteLine(kept.Select((column, i) => column.Padded(column.Cells[row], widths[i])), writer);
        }

        return new FittedTableLoss(
            [.. all.Except(kept).Select(static column => column.Name)],
            [
                .. kept.Where((column, i) => column.Cells.Any(cell => DisplayWidth.Of(cell) > widths[i]))
                    .Select(static column => column.Name),
            ]
        );
    }

    private static FittedColumn Column(Column column, int? width, TablePlan plan)
    {
        var endMatters = plan.EndMatters.Contains(column.Name);
        // No cell that begins with what matters shows more than the whole width, so no more of it is kept.
        var length = width is { } room && !endMatters ? room + 1 : int.MaxValue;
        return new FittedColumn(
            CellText.Harmless(column.Name),
            [
                .. Enumerable
                    .Range(0, column.Length)
                    .Select(row => CellText.Of(column, row, length) is { IsNull: false } cell ? cell.Shown : ""),
            ],
            column.Type.IsNumeric,
            plan.Whole.Contains(column.Name),
            plan.Wanted.GetValueOrDefault(column.Name),
            plan.AlignedRight.Contains(column.Name),
            endMatters ? DisplayWidth.CutStart : DisplayWidth.Cut
        );
    }

    /// <summary>
    /// The columns that have room, chosen by importance, in their own order. The first is always kept, one without
    /// values never.
    /// </summary>
    private static FittedColumn[] Kept(FittedColumn[] all, int width, TablePlan plan)
    {
        var importance = plan.Importance.ToList();
        HashSet<FittedColumn> kept = new(ReferenceEqualityComparer.Instance);
        var (least, good) = (-TextTable.Gap.Length, -TextTable.Gap.Length);
        var full = false;
        foreach (var column in all.Where(static column => !column.IsEmpty).OrderBy(Place))
        {
            // What nobody named is there only beside all that was named.
            if (full && Place(column) == importance.Count)
            {
                break;
            }

            var (leastWith, goodWith) = (
                least + TextTable.Gap.Length + column.Floor,
                good + TextTable.Gap.Length + column.Good
            );
            if (kept.Count == 0 || leastWith <= width && (goodWith <= width || Place(column) < plan.Essential))
            {
                (least, good) = (leastWith, goodWith);
                kept.Add(column);
            }
            else
            {
                full = true;
            }
        }

        return [.. all.Where(kept.Contains)];

        int Place(FittedColumn column) =>
            importance.IndexOf(column.Name) is >= 0 and var place ? place : importance.Count;
    }

    private static int[] Fit(FittedColumn[] columns, int width)
    {
        int[] widths = [.. columns.Select(static column => column.Natural)];
        int[] floors = [.. columns.Select(column => Math.Min(column.Floor, width))];
        var excess = widths.Sum() + TextTable.Gap.Length * (widths.Length - 1) - width;
        while (excess > 0)
        {
            var widest = Enumerable
                .Range(0, widths.Length)
                .Where(i => widths[i] > floors[i])
                .MaxBy(i => widths[i], Comparer<int>.Default);
            if (widths[widest] <= floors[widest])
            {
                break;
            }

            widths[widest]--;
            excess--;
        }

        return widths;
    }

    private static void WriteHeading(FittedColumn[] columns, int[] widths, TextWriter writer)
    {
        var headings = columns.Select((column, i) => column.Heading(widths[i])).ToArray();
        var height = headings.Length == 0 ? 0 : headings.Max(static lines => lines.Count);
        for (var line = 0; line < height; line++)
        {
            WriteLine(
                columns.Select(
                    (column, i) =>
                    {
                        // The last lines of all headings stand side by side.
                        var own = line - (height - headings[i].Count);
                        return column.Padded(own < 0 ? "" : headings[i][own], widths[i]);
                    }
                ),
                writer
            );
        }
    }

    private static void WriteLine(IEnumerable<string> cells, TextWriter writer) =>
        writer.WriteLine(string.Join(TextTable.Gap, cells).TrimEnd());
}
