namespace PaperAnalysis.Figures;

/// <summary>
/// What the scatters of terms share: marks with hover texts, and labels for the most important of them.
/// </summary>
internal static class LabelledScatter
{
    /// <summary>Of the plot without its axes.</summary>
    public const double Height = 440;

    /// <summary>About what ticks and title of the x axis take.</summary>
    public const double AxisHeight = 56;

    private const double MarkSize = 7;
    private const int MostLabels = 24;
    private const int LongestLabel = 22;

    /// <summary>
    /// A point at its places along the axes; <paramref name="X"/> is a power of ten on a logarithmic axis.
    /// </summary>
    public readonly record struct Point(string Label, double X, double Y, PlotText Hover, string Group);

    /// <summary>A group of points that share a mark.</summary>
    public sealed record Group(string Name, string Color, string Symbol);

    /// <param name="points">By importance, most first.</param>
    /// <param name="x">The ends of the axis, in powers of ten where it is logarithmic.</param>
    /// <param name="named">So many of the first points may get a label.</param>
    public static IEnumerable<Trace> Traces(
        IReadOnlyList<Point> points,
        IReadOnlyList<Group> groups,
        (double From, double To) x,
        (double From, double To) y,
        bool logarithmic,
        int named
    )
    {
        var places = points
            .Zip(
                ShortNames.Of([.. points.Select(point => point.Label)], LongestLabel),
                (point, label) => ((point.X - x.From) / (x.To - x.From), (point.Y - y.From) / (y.To - y.From), label)
            )
            .ToArray();
        double Value(Point point) => logarithmic ? Math.Pow(10, point.X) : point.X;
        foreach (var group in groups)
        {
            Point[] own = [.. points.Where(point => point.Group == group.Name)];
            yield return new ScatterTrace
            {
                Name = group.Name,
                Mode = "markers",
                X = Coordinates.Of(own.Select(Value)),
                Y = Coordinates.Of(own.Select(point => point.Y)),
                Marker = new()
                {
                    Color = group.Color,
                    Symbol = group.Symbol,
                    Size = MarkSize,
                    Opacity = 0.8,
                },
                CustomData = [.. own.Select(point => point.Hover)],
                Opens = [.. own.Select(point => PaperQuery.Word(point.Label))],
            };
        }

        foreach (
            var side in LabelPlacement
                .Choose(places, Height, named, MostLabels)
                .GroupBy(label => label.Side, StringComparer.Ordinal)
        )
        {
            yield return new ScatterTrace
            {
                Name = "labels",
                Mode = "markers+text",
                X = Coordinates.Of(side.Select(label => Value(points[label.Point]))),
                Y = Coordinates.Of(side.Select(label => points[label.Point].Y)),
                Text = [.. side.Select(label => PlotText.From(places[label.Point].Item3))],
                // Marks that are not seen keep the labels at a distance from those that are.
                Marker = new() { Opacity = 0, Size = MarkSize },
                TextPosition = side.Key,
                TextFont = new() { Size = 11 },
                HoverInfo = "skip",
            };
        }
    }

    /// <summary>
    /// A logarithmic axis from a power of ten to another, with marks at 1, 2 and 5 of each, or at 1 alone where it is
    /// long.
    /// </summary>
    public static Axis Logarithmic(string title, (double From, double To) ends)
    {
        int[] leads = ends.To - ends.From > 2.5 ? [1] : [1, 2, 5];
        var powers = Enumerable.Range(
            (int)Math.Floor(ends.From),
            (int)Math.Ceiling(ends.To) - (int)Math.Floor(ends.From) + 1
        );
        double[] marks = [.. powers.SelectMany(power => leads.Select(lead => lead * Math.Pow(10, power)))];
        return new()
        {
            Type = "log",
            Title = new() { Text = title },
            Range = [ends.From, ends.To],
            TickVals = [.. marks.Where(mark => Math.Log10(mark) >= ends.From && Math.Log10(mark) <= ends.To)],
        };
    }

    /// <summary>Ends a little beyond the values, so that no mark is cut.</summary>
    public static (double From, double To) Ends(IEnumerable<double> values, double share = 0.06)
    {
        double[] all = [.. values];
        var (least, most) = all.Length == 0 ? (0, 1) : (all.Min(), all.Max());
        var room = most > least ? (most - least) * share : 0.5;
        return (least - room, most + room);
    }
}
