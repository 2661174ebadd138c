using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures of estimates share: one row for each, a dot at the estimate and a line over its interval.
/// </summary>
internal static class IntervalDots
{
    private const double RowHeight = 20;

    /// <param name="names">The title of the axis of names.</param>
    /// <param name="amounts">The title of the axis of estimates.</param>
    public static Figure Of(
        IReadOnlyList<Estimate> rows,
        string names,
        string amounts,
        string title,
        string subtitle,
        DataFrame numbers
    ) =>
        new()
        {
            Title = title,
            Subtitle = subtitle,
            Traces =
            [
                new ScatterTrace
                {
                    Name = amounts,
                    Mode = "markers",
                    X = Coordinates.Of(rows.Select(row => row.Value)),
                    Y = Coordinates.Of(Enumerable.Range(0, rows.Count)),
                    ErrorX = new()
                    {
                        Array = [.. rows.Select(row => row.High - row.Value)],
                        ArrayMinus = [.. rows.Select(row => row.Value - row.Low)],
                        Symmetric = false,
                        Color = Palette.Sky,
                        Thickness = 3,
                        Width = 0,
                    },
                    Marker = new() { Color = Palette.Blue, Size = 8 },
                    CustomData = [.. rows.Select(row => row.Hover)],
                },
            ],
            Layout = new()
            {
                Height = HorizontalBars.Height(rows.Count, RowHeight),
                XAxis = Axis.Linear(amounts) with { RangeMode = "tozero", NTicks = 6 },
                YAxis = HorizontalBars.Names([.. rows.Select(row => row.Name)], names),
            },
            Numbers = numbers,
        };

    /// <summary>One row, from the top.</summary>
    public readonly record struct Estimate(string Name, double Value, double Low, double High, PlotText Hover);
}
