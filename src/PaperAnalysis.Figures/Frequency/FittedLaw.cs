using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures of fitted laws share: counts and fit on two logarithmic axes, and below them what the fit misses.
/// </summary>
internal static class FittedLaw
{
    public static Figure Of(
        IReadOnlyList<Point> points,
        string x,
        string y,
        string law,
        string title,
        string subtitle,
        DataFrame numbers
    ) =>
        new()
        {
            Title = title,
            Subtitle = subtitle,
            Key = [new("counted", Palette.Blue, "●"), new($"fitted ({law})", Palette.Vermilion, "━")],
            Traces =
            [
                Marks("counted", points, point => point.Counted, "y", 5),
                new ScatterTrace
                {
                    Name = "fitted",
                    Mode = "lines",
                    X = Coordinates.Of(points.Select(point => point.X)),
                    Y = Coordinates.Of(points.Select(point => point.Fitted)),
                    XAxis = "x",
                    YAxis = "y",
                    Line = new() { Color = Palette.Vermilion, Width = 2 },
                    HoverInfo = "skip",
                },
                Marks("residual", points, point => point.Residual, "y2", 4),
            ],
            Layout = new()
            {
                Height = 460,
                XAxis = new()
                {
                    Type = "log",
                    Title = new() { Text = x },
                    Anchor = "y2",
                    DTick = 1,
                },
                YAxis = new()
                {
                    Type = "log",
                    Title = new() { Text = y },
                    Domain = [0.36, 1],
                    DTick = 1,
                },
                YAxis2 = Axis.Linear("ln(counted/fitted)") with
                {
                    Domain = [0, 0.3],
                    ZeroLine = true,
                    ZeroLineColor = Palette.Vermilion,
                    NTicks = 4,
                },
            },
            Numbers = numbers,
        };

    private static ScatterTrace Marks(
        string name,
        IReadOnlyList<Point> points,
        Func<Point, double> value,
        string axis,
        double size
    ) =>
        new()
        {
            Name = name,
            Mode = "markers",
            X = Coordinates.Of(points.Select(point => point.X)),
            Y = Coordinates.Of(points.Select(value)),
            XAxis = "x",
            YAxis = axis,
            Marker = new() { Color = Palette.Blue, Size = size },
            CustomData = [.. points.Select(point => point.Hover)],
            Opens = points.All(point => point.Opens is not null) ? [.. points.Select(point => point.Opens!)] : null,
        };

    /// <param name="Opens">The papers that it is of; see <see cref="PaperQuery"/>.</param>
    public readonly record struct Point(
        double X,
        double Counted,
        double Fitted,
        double Residual,
        PlotText Hover,
        string? Opens = null
    );
}
