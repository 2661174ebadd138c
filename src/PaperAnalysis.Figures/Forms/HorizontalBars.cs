using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures with one row for each name share. Rows stand at 0, 1, 2 … from the top, so that no name is read as a
/// number or a date and two equal names stay two rows.
/// </summary>
internal static class HorizontalBars
{
    public const int LongestName = 26;
    private const double RowHeight = 26;

    /// <summary>One bar for each row, its parts one after another, their sum at its end.</summary>
    /// <param name="name">What stands left of a bar.</param>
    /// <param name="names">The title of the axis of names.</param>
    /// <param name="amounts">The title of the axis along the bars.</param>
    public static Figure Stacked<T>(
        IReadOnlyList<T> rows,
        IReadOnlyList<BarSeries<T>> series,
        Func<T, string> name,
        string names,
        string amounts,
        string title,
        string subtitle,
        DataFrame numbers
    )
    {
        int[] totals = [.. rows.Select(row => series.Sum(part => part.Count(row)))];
        return new()
        {
            Title = title,
            Subtitle = subtitle,
            Key = series.Count > 1 ? [.. series.Select(part => new KeyEntry(part.Name, part.Color))] : [],
            Traces = [.. series.Select(part => Part(rows, part)), Totals(totals)],
            Layout = new()
            {
                BarMode = "stack",
                BarGap = 0.3,
                Height = Height(rows.Count),
                XAxis = Amounts(amounts, totals),
                YAxis = Names([.. rows.Select(name)], names),
            },
            Numbers = numbers,
        };
    }

    /// <param name="title">Of the axis.</param>
    public static Axis Names(IReadOnlyList<string> names, string title, int longest = LongestName) =>
        Axis.Places(title, [.. ShortNames.Of(names, longest).Select(PlotText.From)]) with
        {
            Range = [names.Count - 0.5, -0.5],
        };

    /// <summary>
    /// The axis begins at zero and leaves room for a number beyond the longest bar: a tenth for each of its digits, which
    /// a phone, where names take most of the width, would cut otherwise.
    /// </summary>
    private static Axis Amounts(string title, IEnumerable<int> ends)
    {
        var most = Math.Max(1, ends.DefaultIfEmpty().Max());
        var digits = Worded($"{most}").Length;
        return Axis.Linear(title) with { Range = [0, most * (1 + (0.1 * Math.Max(2, digits)))], NTicks = 6 };
    }

    /// <summary>Of a plot with so many rows and an axis below them.</summary>
    public static double Height(int rows, double rowHeight = RowHeight) => (Math.Max(rows, 2) * rowHeight) + 60;

    private static BarTrace Part<T>(IReadOnlyList<T> rows, BarSeries<T> part) =>
        new()
        {
            Name = part.Name,
            Orientation = "h",
            X = Coordinates.Of(rows.Select(part.Count)),
            Y = Coordinates.Of(Enumerable.Range(0, rows.Count)),
            Marker = new() { Color = part.Color },
            CustomData = [.. rows.Select(part.Hover)],
            Opens = part.Opens is { } opens ? [.. rows.Select(opens)] : null,
        };

    /// <summary>Bars of no length carry the sums, so that these also stand beyond an empty last part.</summary>
    private static BarTrace Totals(int[] totals) =>
        new()
        {
            Name = "sum",
            Orientation = "h",
            X = Coordinates.Of(totals.Select(_ => 0)),
            Y = Coordinates.Of(Enumerable.Range(0, totals.Length)),
            Text = [.. totals.Select(total => PlotText.From(Worded($"{total}")))],
            TextPosition = "outside",
            HoverInfo = "skip",
        };
}
