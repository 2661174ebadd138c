using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>A cell for each pair of values of two columns, coloured by a sum over its rows or by their number.</summary>
internal static class AmountCells
{
    /// <summary>Columns with room for the numbers in their cells.</summary>
    private const int Labelled = 6;

    private const double RowHeight = 22;

    public static Figure Of(DataFrame frame, string x, string y, string? value, ChartWords words, int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top);
        var amounts = value is null ? null : new ChartAxis(frame.Columns[value], value);
        if (amounts is { Kind: not AxisKind.Number })
        {
            throw new InvalidOperationException(
                $"Column '{value}' holds {amounts.Column.Type}, and the colour of a cell stands for a number. Heatmap(\"{x}\", \"{y}\") alone counts rows."
            );
        }

        var (across, up) = (new ChartAxis(frame.Columns[x], x), new ChartAxis(frame.Columns[y], y));
        int[] rows =
        [
            .. Enumerable
                .Range(0, frame.Rows.Count)
                .Where(row => across.Has(row) && up.Has(row) && (amounts?.Has(row) ?? true)),
        ];
        var papers = new RowPapers(frame);
        double Amount(int row) => amounts?.Number(row) ?? 1;
        var (columns, columnOf, columnStep) = Names(across, rows, Amount, top);
        var (lines, lineOf, lineStep) = Names(up, rows, Amount, top);
        var shown = rows.Where(row => columnOf.ContainsKey(row) && lineOf.ContainsKey(row)).ToArray();
        var cells = shown
            .GroupBy(row => (Line: lineOf[row], Column: columnOf[row]))
            .ToDictionary(static cell => cell.Key, static cell => cell.ToArray());
        var name = value ?? "rows";
        HeatCells.Cell? Cell(int line, int column) =>
            cells.TryGetValue((line, column), out var behind)
                ? new(
                    behind.Sum(Amount),
                    PlotText.Lines([
                        HoverFields.Line(y, PlotText.Cut(lines[line], HoverList.Width)),
                        HoverFields.Line(x, PlotText.Cut(columns[column], HoverList.Width)),
                        HoverFields.Line(name, NumberText.Short(behind.Sum(Amount))),
                        .. behind.Length > 1 && amounts is not null
                            ? new[] { PlotText.From($"the sum of {ChartFacts.Count(behind.Length, "row")}") }
                            : [],
                    ]),
                    papers.Of(behind)
                )
                : null;
        double[] drawn = [.. cells.Values.Select(behind => behind.Sum(Amount))];
        var allLines = rows.Select(up.Name).Distinct().Count();
        var allColumns = rows.Select(across.Name).Distinct().Count();
        return new()
        {
            Title = words.Heading($"{name} by {y} and {x}"),
            Subtitle = new ChartFacts()
                .Add(ChartFacts.Count(rows.Length, "row"))
                .AddIf(
                    amounts is not null && cells.Values.Any(static behind => behind.Length > 1),
                    "sums over the rows of a cell"
                )
                .AddIf(columnStep is not ("" or "day"), $"{x} by {columnStep}")
                .AddIf(lineStep is not ("" or "day"), $"{y} by {lineStep}")
                .LeftOut(
                    rows.Length - shown.Length,
                    Worded(
                        $"{rows.Length - shown.Length} beyond the {top} greatest of {allLines} {y} and {allColumns} {x}"
                    )
                )
                .Missing(frame.Rows.Count - rows.Length, across, up, amounts)
                .ToString(),
            Key = HeatCells.Key(drawn, words.WithUnit(name)),
            Traces =
            [
                .. HeatCells.Of(
                    name,
                    [.. lines.Select((_, line) => columns.Select((_, column) => Cell(line, column)).ToArray())],
                    columns.Count,
                    columns.Count <= Labelled ? NumberText.Short : null
                ),
            ],
            Layout = new()
            {
                Height = Math.Max(lines.Count, 3) * RowHeight + 70,
                XAxis = Axis.Places(
                    words.XTitle ?? x,
                    [.. columns.Select(static column => PlotText.From(PlotText.Cut(column, 14)))]
                ),
                YAxis = HorizontalBars.Names(lines, words.YTitle ?? y),
            },
            Numbers = new DataFrame([
                Column.Create(y, cells.Keys.Select(cell => lines[cell.Line])),
                Column.Create(x == y ? x + " " : x, cells.Keys.Select(cell => columns[cell.Column])),
                Column.Create(name == x || name == y ? name + " (sum)" : name, drawn),
            ]),
        };
    }

    /// <summary>
    /// The names with the greatest sums, in the order of their first appearance, dates and numbers in their own; dates are
    /// gathered where there are many.
    /// </summary>
    private static (IReadOnlyList<string> Names, IReadOnlyDictionary<int, int> Of, string Step) Names(
        ChartAxis axis,
        int[] rows,
        Func<int, double> amount,
        int top
    )
    {
        var (dates, step) = axis.Kind == AxisKind.Time ? DateSteps.Of(axis.Column, rows, top) : (null, "");
        string Name(int row) => dates?[row].ToString("O", null) ?? axis.Name(row);
        var ordered = axis.Kind == AxisKind.Name ? rows : [.. rows.Order(Comparer<int>.Create(axis.Compare))];
        var all = ordered.GroupBy(Name, StringComparer.Ordinal).ToArray();
        var kept = all.OrderByDescending(name => name.Sum(row => Math.Abs(amount(row)))).Take(top).ToHashSet();
        string[] names = [.. all.Where(kept.Contains).Select(static name => name.Key)];
        var places = names.Select((name, place) => (name, place)).ToDictionary(StringComparer.Ordinal);
        return (
            names,
            rows.Where(row => places.ContainsKey(Name(row))).ToDictionary(row => row, row => places[Name(row)]),
            step
        );
    }
}
