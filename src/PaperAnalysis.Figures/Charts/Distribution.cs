using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How many rows have a value in each of equal bins.</summary>
internal static class Distribution
{
    private const int MostNames = 30;

    public static Figure Of(DataFrame frame, string x, string? color, ChartWords words)
    {
        var axis = new ChartAxis(frame.Columns[x], words.XTitle ?? words.WithUnit(x));
        if (axis.Kind != AxisKind.Number)
        {
            // Names and dates are counted one by one, or by the shortest stretch of the calendar that leaves few.
            return AmountBars.Of(
                frame,
                x,
                null,
                color,
                words with
                {
                    Unit = null,
                },
                BarOrder.Amount,
                MostNames,
                false,
                null
            );
        }

        int[] rows = [.. Enumerable.Range(0, frame.Rows.Count).Where(axis.Has)];
        var colorColumn = color is null ? null : frame.Columns[color];
        var colors = ColorGroups.Of(colorColumn, rows, static _ => 1);
        var bins = rows.Length == 0 ? new HistogramBins(0, 1, 1) : HistogramBins.Of([.. rows.Select(axis.Number)]);
        var papers = new RowPapers(frame);
        var whole = rows.All(row => double.IsInteger(axis.Number(row)));
        var binned = rows.ToLookup(row => (Bin: bins.IndexOf(axis.Number(row)), Color: colors.Of(row)));
        var parts = Enumerable
            .Range(0, bins.Count)
            .SelectMany(bin => colors.Groups.Select((group, at) => (bin, group, Rows: binned[(bin, at)].Count(), at)))
            .ToArray();
        return new()
        {
            Title = words.Heading($"Distribution of {x}"),
            Subtitle = new ChartFacts()
                .Add($"{ChartFacts.Count(rows.Length, "row")} in bins of {NumberText.Short(bins.Width)}")
                .Colors(colorColumn)
                .Missing(frame.Rows.Count - rows.Length, axis)
                .ToString(),
            Key = colors.Key,
            Traces =
            [
                .. colors.Groups.Select(
                    (group, at) =>
                        new BarTrace
                        {
                            Name = group.Name.Length > 0 ? group.Name : "rows",
                            X = Coordinates.Of(Of(at).Select(part => bins.From(part.bin) + bins.Width / 2)),
                            Y = Coordinates.Of(Of(at).Select(part => part.Rows)),
                            Width = bins.Width,
                            Marker = new()
                            {
                                Color = group.Color,
                                Line = new() { Color = Palette.Paper, Width = 1 },
                            },
                            CustomData =
                            [
                                .. Of(at)
                                    .Select(part =>
                                        PlotText.Lines([
                                            HoverFields.Line(x, Range(bins, part.bin, whole)),
                                            .. colorColumn is null
                                                ? []
                                                : new[] { HoverFields.Line(colorColumn.Name, group.Name) },
                                            HoverFields.Line("rows", Worded($"{part.Rows}")),
                                        ])
                                    ),
                            ],
                            Opens = papers.IsKnown
                                ? [.. Of(at).Select(part => papers.Of([.. binned[(part.bin, at)]]))]
                                : null,
                        }
                ),
            ],
            Layout = new()
            {
                BarMode = "stack",
                BarGap = 0,
                Height = 320,
                XAxis = axis.Across(rows) with { ShowGrid = false },
                YAxis = Axis.Linear(words.YTitle ?? "rows") with { RangeMode = "tozero", NTicks = 6 },
            },
            Numbers = new DataFrame([
                Column.Create(x, parts.Select(part => Range(bins, part.bin, whole))),
                .. colorColumn is null || color == x
                    ? []
                    : new[] { Column.Create(colorColumn.Name, parts.Select(static part => part.group.Name)) },
                Column.Create(x == "rows" ? "count" : "rows", parts.Select(static part => part.Rows)),
            ]),
        };

        IEnumerable<(int bin, ColorGroup group, int Rows, int at)> Of(int at) => parts.Where(part => part.at == at);
    }

    private static string Range(HistogramBins bins, int bin, bool whole)
    {
        var (from, to) = (bins.From(bin), bins.From(bin + 1));
        return !whole ? $"{NumberText.Short(from)} to below {NumberText.Short(to)}"
            : bins.Width <= 1 ? NumberText.Short(from)
            : $"{NumberText.Short(from)} to {NumberText.Short(to - 1)}";
    }
}
