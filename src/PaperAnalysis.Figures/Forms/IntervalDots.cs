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
            Traces = [.. Marks(rows, true, amounts), .. Marks(rows, false, amounts)],
            Layout = new()
            {
                Height = HorizontalBars.Height(rows.Count, RowHeight),
                XAxis = Axis.Linear(amounts) with { RangeMode = "tozero", NTicks = 6 },
                YAxis = HorizontalBars.Names([.. rows.Select(row => row.Name)], names),
            },
            Numbers = numbers,
        };

    private static IEnumerable<ScatterTrace> Marks(IReadOnlyList<Estimate> all, bool holds, string amounts)
    {
        (int Index, Estimate Item)[] rows = [.. all.Index().Where(row => row.Item.Holds == holds)];
        if (rows.Length > 0)
        {
            yield return new()
            {
                Name = holds ? amounts : "not to be used",
                Mode = "markers",
                X = Coordinates.Of(rows.Select(row => row.Item.Value)),
                Y = Coordinates.Of(rows.Select(row => row.Index)),
                ErrorX = holds
                    ? new()
                    {
                        Array = [.. rows.Select(row => row.Item.IsBounded ? row.Item.High - row.Item.Value : 0)],
                        ArrayMinus = [.. rows.Select(row => row.Item.IsBounded ? row.Item.Value - row.Item.Low : 0)],
                        Symmetric = false,
                        Color = Palette.Sky,
                        Thickness = 3,
                        Width = 0,
                    }
                    : null,
                Marker = new() { Color = holds ? Palette.Blue : Palette.Silver, Size = 8 },
                CustomData = [.. rows.Select(row => row.Item.Hover)],
                Opens = rows.All(row => row.Item.Opens is not null) ? [.. rows.Select(row => row.Item.Opens!)] : null,
            };
        }
    }

    /// <summary>One row, from the top. Where an end of the interval is infinite, no line is drawn.</summary>
    /// <param name="Opens">The papers that it is of; see <see cref="PaperQuery"/>.</param>
    /// <param name="Holds">Whether the estimate may be used; one that may not has no interval.</param>
    public readonly record struct Estimate(
        string Name,
        double Value,
        double Low,
        double High,
        PlotText Hover,
        bool Holds = true,
        string? Opens = null
    )
    {
        public bool IsBounded => double.IsFinite(Low) && double.IsFinite(High);
    }
}
