using PaperAnalysis.Frames;
using PaperAnalysis.Trends;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// Shares over time as small charts one above the other: a line for each thing, in a band of its intervals, from 0 to its
/// own greatest share, which stands beside its name.
/// </summary>
internal static class ShareStrips
{
    private const double RowHeight = 46;
    private const int LongestName = 20;

    // Of the height of a strip.
    private const double Most = 0.86;

    /// <param name="strips">From the top, all over the same periods.</param>
    public static Figure Of(
        IReadOnlyList<Strip> strips,
        PeriodUnit unit,
        string names,
        string title,
        string subtitle,
        IReadOnlyList<KeyEntry> key,
        DataFrame numbers
    )
    {
        var period = unit.ToString().ToLowerInvariant();
        return new()
        {
            Title = title,
            Subtitle =
                $"{subtitle}; each strip has the height beside its name; bands are 95 % intervals, cut at its top",
            Key = key,
            Traces = [.. strips.Index().SelectMany(strip => Traces(strip.Item, strips.Count - 1 - strip.Index))],
            Layout = new()
            {
                Height = strips.Count * RowHeight + 60,
                XAxis = PeriodAxis.Of([.. strips[0].Points.Select(point => point.Period)], period),
                YAxis = Axis.Linear($"{names}, share of the {period}'s papers") with
                {
                    Range = [-0.1, strips.Count],
                    TickVals = [.. Enumerable.Range(0, strips.Count).Select(place => strips.Count - 1 - place + 0.4)],
                    TickText = [.. strips.Select(Name)],
                    ShowGrid = false,
                },
                Shapes = [.. Enumerable.Range(0, strips.Count).Select(place => Ground(place, strips[0].Points.Count))],
            },
            Numbers = numbers,
        };
    }

    private static PlotText Name(Strip strip) =>
        PlotText.Lines([
            PlotText.Cut(strip.Name, LongestName),
            PlotText.From(Worded($"up to {Top(strip):P0}")).Styled($"color:{Palette.Muted};font-size:11px"),
        ]);

    // The band may go beyond, where few papers make it wide: it is cut there, and the line never is.
    private static double Top(Strip strip) => Math.Max(strip.Points.Max(point => point.Share ?? 0), 1e-9);

    private static IEnumerable<ScatterTrace> Traces(Strip strip, int place)
    {
        var wash = strip.Color == Palette.Muted ? Palette.Grid : Palette.Wash(strip.Color);
        double Height(double share) => place + Most * Math.Min(1 / Most, share / Top(strip));
        foreach (var run in Runs(strip.Points))
        {
            yield return new()
            {
                Name = "interval",
                Mode = "lines",
                X = Coordinates.Of([.. run, .. run.Reverse()]),
                Y = Coordinates.Of([
                    .. run.Select(i => Height(strip.Points[i].Low)),
                    .. run.Reverse().Select(i => Height(strip.Points[i].High)),
                ]),
                Fill = "toself",
                FillColor = wash,
                Line = new() { Color = wash, Width = 0 },
                HoverInfo = "skip",
            };
        }

        (int Index, Point Item)[] points = [.. strip.Points.Index()];
        yield return new()
        {
            Name = strip.Name,
            Mode = "lines+markers",
            X = Coordinates.Of(points.Select(point => point.Index)),
            Y = Coordinates.Of(points.Select(point => point.Item.Share is { } share ? Height(share) : (double?)null)),
            Line = new() { Color = strip.Color, Width = 2 },
            Marker = new() { Color = strip.Color, Size = 4 },
            CustomData = [.. points.Select(point => Hover(strip, point.Item))],
            Opens =
                strip.Opens.Length == 0
                    ? null
                    :
                    [
                        .. points.Select(point =>
                            PaperQuery.All(strip.Opens, PaperQuery.Days(point.Item.From, point.Item.To))
                        ),
                    ],
        };
    }

    /// <summary>Periods with papers that follow each other: a band does not go through one without.</summary>
    private static IEnumerable<int[]> Runs(IReadOnlyList<Point> points)
    {
        var run = new List<int>();
        for (var i = 0; i <= points.Count; i++)
        {
            if (i < points.Count && points[i].Share is not null)
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return [.. run];
                run.Clear();
            }
        }
    }

    private static PlotText Hover(Strip strip, Point point) =>
        PlotText.Lines([
            PlotText.Bold(strip.Name),
            Worded($"{point.Period}: {point.Count} of {point.Papers} papers"),
            point.Share is { } share ? Worded($"{share:P1} ({point.Low:P1} to {point.High:P1})") : "no papers",
            .. strip.Hover,
        ]);

    private static PlotShape Ground(int place, int periods) =>
        new()
        {
            Type = "line",
            X0 = -0.6,
            X1 = periods - 0.4,
            Y0 = place,
            Y1 = place,
            XRef = "x",
            YRef = "y",
            Line = new() { Color = Palette.Grid, Width = 1 },
        };

    /// <summary>One strip.</summary>
    /// <param name="Hover">What the hover text says beside the point's own numbers.</param>
    /// <param name="Opens">Its papers of all periods (<see cref="PaperQuery"/>); empty for what cannot be asked for.</param>
    public sealed record Strip(
        string Name,
        string Color,
        IReadOnlyList<Point> Points,
        IReadOnlyList<PlotText> Hover,
        string Opens
    );

    /// <summary>A period; one without papers has no share.</summary>
    public readonly record struct Point(
        string Period,
        DateOnly From,
        DateOnly To,
        int Count,
        int Papers,
        double? Share,
        double Low,
        double High
    );
}
