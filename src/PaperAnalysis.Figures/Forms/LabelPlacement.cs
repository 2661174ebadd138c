namespace PaperAnalysis.Figures;

/// <summary>
/// Chooses which points of a scatter get a label, and on which side, so that no label lies on another or on a point.
/// Greedy in the order of importance, hence the same for the same points. The first few points get their labels over the
/// marks of others where no side is free; any other that finds none keeps its name for its hover text.
/// </summary>
internal static class LabelPlacement
{
    /// <summary>
    /// A plot is as wide as its page. Labels keep their size while the distances grow, so what is apart in the same
    /// direction at both of these widths is apart at all between.
    /// </summary>
    private static readonly double[] Widths = [270, 1180];

    private const double CharacterWidth = 7.2;
    private const double Height = 15;
    private const double Marker = 7;

    /// <summary>What a figure is about: a reader looks for the name of these.</summary>
    private const int Sure = 3;

    /// <summary>
    /// Of the mark, not seen, that keeps the name of a region off its middle: names in the middle and above it do not
    /// touch.
    /// </summary>
    public const double RegionMarker = 8;

    /// <summary>Sides in the order in which they are tried, as plotly.js names them.</summary>
    private static readonly (string Name, double X, double Y)[] Sides =
    [
        ("middle right", 1, 0),
        ("middle left", -1, 0),
        ("top center", 0, 1),
        ("bottom center", 0, -1),
    ];

    /// <summary>Sides of a label that names a region, whose marks it may cover.</summary>
    private static readonly (string Name, double X, double Y)[] RegionSides =
    [
        ("middle center", 0, 0),
        ("top center", 0, 1),
        ("bottom center", 0, -1),
        ("middle right", 1, 0),
        ("middle left", -1, 0),
        ("top left", -1, 1),
        ("top right", 1, 1),
        ("bottom left", -1, -1),
        ("bottom right", 1, -1),
    ];

    /// <param name="points">By importance; places from 0 to 1 along each axis.</param>
    /// <param name="height">Of the plot, in pixels.</param>
    /// <param name="named">So many of the first points may have a label; the others only must not lie under
    /// one.</param>
    /// <param name="most">So many labels at most.</param>
    /// <returns>For each labelled point its index and the side, in the order of <paramref name="points"/>.</returns>
    public static IReadOnlyList<(int Point, string Side)> Choose(
        IReadOnlyList<(double X, double Y, string Label)> points,
        double height,
        int named,
        int most
    ) =>
        Choose(
            points.Take(named).ToArray(),
            [.. points.Select(point => Box.Around(point, height, Marker, Marker, 0, 0))],
            Sides,
            Marker,
            height,
            most
        );

    /// <summary>Labels at the middles of regions, which keep clear of each other only.</summary>
    /// <inheritdoc cref="Choose(IReadOnlyList{ValueTuple{double, double, string}}, double, int, int)"/>
    public static IReadOnlyList<(int Point, string Side)> OfRegions(
        IReadOnlyList<(double X, double Y, string Label)> points,
        double height
    ) => Choose(points, [], RegionSides, RegionMarker, height, points.Count);

    private static List<(int Point, string Side)> Choose(
        IReadOnlyList<(double X, double Y, string Label)> points,
        Box[] markers,
        (string Name, double X, double Y)[] sides,
        double beside,
        double height,
        int most
    )
    {
        var placed = new List<Box>();
        var chosen = new List<(int, string)>();
        for (var point = 0; point < points.Count && chosen.Count < most; point++)
        {
            (string Name, Box Label)[] open =
            [
                .. sides
                    .Select(side => (side.Name, Label: Beside(points[point], side, beside, height)))
                    .Where(side => side.Label.Fits(height) && !placed.Any(side.Label.Touches)),
            ];
            var free = Array.FindIndex(open, side => !markers.Any(side.Label.Touches));
            if (free < 0 && (point >= Sure || open.Length == 0))
            {
                continue;
            }

            placed.Add(open[Math.Max(0, free)].Label);
            chosen.Add((point, open[Math.Max(0, free)].Name));
        }

        return chosen;
    }

    private static Box Beside(
        (double X, double Y, string Label) point,
        (string Name, double X, double Y) side,
        double distance,
        double height
    )
    {
        var width = (point.Label.Length * CharacterWidth) + 4;
        return Box.Around(
            point,
            height,
            width,
            Height,
            side.X * (distance + (width / 2)),
            side.Y * (distance + (Height / 2))
        );
    }

    /// <summary>A rectangle in pixels, its left and right ends at each of the widths.</summary>
    private readonly record struct Box(double[] Left, double[] Right, double Bottom, double Top)
    {
        public static Box Around(
            (double X, double Y, string Label) point,
            double height,
            double width,
            double tall,
            double shiftX,
            double shiftY
        )
        {
            var centre = (point.Y * height) + shiftY;
            return new(
                [.. Widths.Select(wide => (point.X * wide) + shiftX - (width / 2))],
                [.. Widths.Select(wide => (point.X * wide) + shiftX + (width / 2))],
                centre - (tall / 2),
                centre + (tall / 2)
            );
        }

        public bool Fits(double height) =>
            Left.All(left => left >= 0)
            && Right.Zip(Widths).All(end => end.First <= end.Second)
            && Bottom >= 0
            && Top <= height;

        public bool Touches(Box other) =>
            Bottom < other.Top && other.Bottom < Top && !IsLeftOf(other) && !other.IsLeftOf(this);

        private bool IsLeftOf(Box other) => Right.Zip(other.Left).All(ends => ends.First <= ends.Second);
    }
}
