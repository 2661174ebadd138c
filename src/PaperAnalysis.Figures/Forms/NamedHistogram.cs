using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures of many named amounts share: bars over equal bins (<see cref="HistogramBins"/>), the names on hover.
/// </summary>
internal static class NamedHistogram
{
    /// <param name="values">At least one.</param>
    /// <param name="amounts">The title of the axis of amounts, with their unit.</param>
    /// <param name="names">What is counted: the title of the other axis, and a column of the numbers.</param>
    public static Figure Of(
        IReadOnlyList<(string Name, double Value)> values,
        string amounts,
        string names,
        string title,
        string subtitle
    )
    {
        var bins = HistogramBins.Of([.. values.Select(value => value.Value)]);
        var binned = values.ToLookup(value => bins.IndexOf(value.Value));
        var columns = Enumerable
            .Range(0, bins.Count)
            .Select(bin =>
                (
                    Range: Range(bins, bin),
                    Names: binned[bin].OrderByDescending(value => value.Value).Select(value => value.Name).ToArray()
                )
            )
            .ToArray();
        return new()
        {
            Title = title,
            Subtitle = subtitle,
            Traces =
            [
                new BarTrace
                {
                    Name = names,
                    X = Coordinates.Of(columns.Select((_, bin) => bins.From(bin) + (bins.Width / 2) - Shift(bins))),
                    Y = Coordinates.Of(columns.Select(column => column.Names.Length)),
                    Width = bins.Width,
                    Marker = new()
                    {
                        Color = Palette.Blue,
                        Line = new() { Color = Palette.Paper, Width = 1 },
                    },
                    CustomData =
                    [
                        .. columns.Select(column =>
                            HoverList.Of(Worded($"{column.Range}: {column.Names.Length} {names}"), column.Names)
                        ),
                    ],
                },
            ],
            Layout = new()
            {
                BarGap = 0,
                Height = 320,
                XAxis = Axis.Linear(amounts) with { NTicks = 8, ShowGrid = false },
                YAxis = Axis.Linear(names) with { RangeMode = "tozero", NTicks = 6 },
            },
            Numbers = new DataFrame([
                Column.Create<string>(amounts, [.. columns.Select(column => column.Range)]),
                Column.Create<int>(names, [.. columns.Select(column => column.Names.Length)]),
            ]),
        };
    }

    // A bar of one whole number stands at that number.
    private static double Shift(HistogramBins bins) => bins.Width == 1 && double.IsInteger(bins.Start) ? 0.5 : 0;

    private static string Range(HistogramBins bins, int bin)
    {
        var (from, to) = (bins.From(bin), bins.From(bin + 1));
        return bins.Width < 1 ? Worded($"{from:0.####} to {to:0.####}")
            : bins.Width == 1 ? Worded($"{from}")
            : Worded($"{from} to {to - 1}");
    }
}
