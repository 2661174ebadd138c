using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>
/// Charts of your own data in one line: <c>frame.Bar("digest", "papers")</c>. Titles come from the names of columns where
/// they are not given; every mark tells the fields of its row; a row without a value is left out, and the line under the
/// title says how many are. A wrong column's error names the nearest.
/// </summary>
public static class FrameCharts
{
    /// <summary>
    /// A bar for each value of <paramref name="x"/>: the sum of <paramref name="y"/> over its rows, or how many rows there
    /// are. Bars stand side by side where all names fit a phone, and below each other where they do not; dates stand along
    /// an axis of time, gathered by week, month, quarter or year where there are more than 400.
    /// </summary>
    /// <param name="color">A column whose values are parts of each bar.</param>
    /// <param name="unit">Of the amounts.</param>
    /// <param name="top">Bars drawn, the greatest; of dates all are.</param>
    /// <param name="log">The axis of amounts goes by powers of ten; rows with none above zero are left out.</param>
    /// <param name="hover">The columns that a bar of one row tells beside those that are drawn; else the first.</param>
    /// <exception cref="ArgumentException">There is no such column; the message names the nearest.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="y"/> holds no numbers.</exception>
    public static Figure Bar(
        this DataFrame frame,
        string x,
        string? y = null,
        string? color = null,
        string? title = null,
        string? unit = null,
        string? xTitle = null,
        string? yTitle = null,
        BarOrder order = BarOrder.AsGiven,
        int top = 30,
        bool log = false,
        IReadOnlyList<string>? hover = null
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        return AmountBars.Of(frame, x, y, color, new(title, unit, xTitle, yTitle), order, top, log, hover);
    }

    /// <summary>
    /// A line through the rows in the order of <paramref name="x"/> (numbers, dates or names), one for each value of
    /// <paramref name="color"/>. A missing <paramref name="y"/> is a gap.
    /// </summary>
    /// <param name="color">A column with a line for each of its values.</param>
    /// <param name="unit">Of <paramref name="y"/>.</param>
    /// <param name="log">The axis of <paramref name="y"/> goes by powers of ten.</param>
    /// <param name="hover">The columns that a mark tells beside those that are drawn; else the first.</param>
    /// <inheritdoc cref="Bar" path="/exception"/>
    public static Figure Line(
        this DataFrame frame,
        string x,
        string y,
        string? color = null,
        string? title = null,
        string? unit = null,
        string? xTitle = null,
        string? yTitle = null,
        bool log = false,
        IReadOnlyList<string>? hover = null
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        return PointsAndLines.Of(
            frame,
            x,
            y,
            color,
            new(title, unit, xTitle, yTitle),
            (false, log),
            hover,
            isLine: true
        );
    }

    /// <summary>
    /// A mark for each row. Numbers that colour by more than seven values do so in five classes. Of more than 4,000 rows
    /// each second, third … is drawn.
    /// </summary>
    /// <param name="color">A column that colours the marks.</param>
    /// <param name="unit">Of <paramref name="y"/>.</param>
    /// <param name="logX">The axis of <paramref name="x"/> goes by powers of ten.</param>
    /// <param name="logY">The axis of <paramref name="y"/> goes by powers of ten.</param>
    /// <param name="hover">The columns that a mark tells beside those that are drawn; else the first.</param>
    /// <exception cref="ArgumentException">There is no such column; the message names the nearest.</exception>
    public static Figure Scatter(
        this DataFrame frame,
        string x,
        string y,
        string? color = null,
        string? title = null,
        string? unit = null,
        string? xTitle = null,
        string? yTitle = null,
        bool logX = false,
        bool logY = false,
        IReadOnlyList<string>? hover = null
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        return PointsAndLines.Of(
            frame,
            x,
            y,
            color,
            new(title, unit, xTitle, yTitle),
            (logX, logY),
            hover,
            isLine: false
        );
    }

    /// <summary>
    /// How many rows have a value in each of equal bins (Freedman and Diaconis' width, rounded to 1, 2 or 5 times a power
    /// of ten); of names and dates, how many have each.
    /// </summary>
    /// <param name="color">A column whose values are parts of each bin.</param>
    /// <param name="unit">Of <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">There is no such column; the message names the nearest.</exception>
    public static Figure Histogram(
        this DataFrame frame,
        string x,
        string? color = null,
        string? title = null,
        string? unit = null,
        string? xTitle = null,
        string? yTitle = null
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Distribution.Of(frame, x, color, new(title, unit, xTitle, yTitle));
    }

    /// <summary>
    /// A cell for each pair of values: the sum of <paramref name="value"/> over its rows, or how many rows there are. Where
    /// a sum is negative, colours go from vermilion through white at zero to blue. Numbers and dates stand in their order,
    /// dates gathered where there are many, names as they first appear.
    /// </summary>
    /// <param name="x">The column whose values stand side by side.</param>
    /// <param name="y">The column whose values stand below each other.</param>
    /// <param name="unit">Of <paramref name="value"/>.</param>
    /// <param name="top">Values of each column that are drawn: those with the greatest sums.</param>
    /// <exception cref="ArgumentException">There is no such column; the message names the nearest.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="value"/> holds no numbers.</exception>
    public static Figure Heatmap(
        this DataFrame frame,
        string x,
        string y,
        string? value = null,
        string? title = null,
        string? unit = null,
        string? xTitle = null,
        string? yTitle = null,
        int top = 40
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        return AmountCells.Of(frame, x, y, value, new(title, unit, xTitle, yTitle), top);
    }
}
