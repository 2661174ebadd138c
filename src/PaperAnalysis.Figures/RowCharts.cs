using System.Runtime.CompilerServices;

namespace PaperAnalysis.Figures;

/// <summary>
/// The charts of <see cref="FrameCharts"/> of any sequence, without a frame: <c>rows.Bar(row => row.Digest, row =>
/// row.Papers)</c>. What a lambda takes from a row names the axis.
/// </summary>
public static class RowCharts
{
    /// <inheritdoc cref="FrameCharts.Bar" path="/summary"/>
    public static Figure Bar<TRow, TX>(
        this IEnumerable<TRow> rows,
        Func<TRow, TX> x,
        Func<TRow, double?>? y = null,
        Func<TRow, object?>? color = null,
        string? title = null,
        string? unit = null,
        BarOrder order = BarOrder.AsGiven,
        int top = 30,
        [CallerArgumentExpression(nameof(x))] string? xTitle = null,
        [CallerArgumentExpression(nameof(y))] string? yTitle = null,
        [CallerArgumentExpression(nameof(color))] string? colorTitle = null
    )
    {
        var taken = TakenRows.Of(rows, (x, xTitle), (y, yTitle), (color, colorTitle));
        return taken.Frame.Bar(taken.X, taken.Y, taken.Color, title, unit, order: order, top: top);
    }

    /// <inheritdoc cref="FrameCharts.Line" path="/summary"/>
    public static Figure Line<TRow, TX>(
        this IEnumerable<TRow> rows,
        Func<TRow, TX> x,
        Func<TRow, double?> y,
        Func<TRow, object?>? color = null,
        string? title = null,
        string? unit = null,
        [CallerArgumentExpression(nameof(x))] string? xTitle = null,
        [CallerArgumentExpression(nameof(y))] string? yTitle = null,
        [CallerArgumentExpression(nameof(color))] string? colorTitle = null
    )
    {
        var taken = TakenRows.Of(rows, (x, xTitle), (y, yTitle), (color, colorTitle));
        return taken.Frame.Line(taken.X, taken.Y!, taken.Color, title, unit);
    }

    /// <inheritdoc cref="FrameCharts.Scatter" path="/summary"/>
    public static Figure Scatter<TRow, TX>(
        this IEnumerable<TRow> rows,
        Func<TRow, TX> x,
        Func<TRow, double?> y,
        Func<TRow, object?>? color = null,
        string? title = null,
        string? unit = null,
        [CallerArgumentExpression(nameof(x))] string? xTitle = null,
        [CallerArgumentExpression(nameof(y))] string? yTitle = null,
        [CallerArgumentExpression(nameof(color))] string? colorTitle = null
    )
    {
        var taken = TakenRows.Of(rows, (x, xTitle), (y, yTitle), (color, colorTitle));
        return taken.Frame.Scatter(taken.X, taken.Y!, taken.Color, title, unit);
    }

    /// <inheritdoc cref="FrameCharts.Histogram" path="/summary"/>
    public static Figure Histogram<TRow, TX>(
        this IEnumerable<TRow> rows,
        Func<TRow, TX> x,
        Func<TRow, object?>? color = null,
        string? title = null,
        string? unit = null,
        [CallerArgumentExpression(nameof(x))] string? xTitle = null,
        [CallerArgumentExpression(nameof(color))] string? colorTitle = null
    )
    {
        var taken = TakenRows.Of(rows, (x, xTitle), (null, null), (color, colorTitle));
        return taken.Frame.Histogram(taken.X, taken.Color, title, unit);
    }
}
