using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How surely each cluster is found again, against the limits of what may be said of it (<see cref="StabilityLevel"/>).
/// </summary>
public static class StabilityBars
{
    private const double RowHeight = 24;

    private static readonly (Func<ClusterRow, bool> Is, string Name, string Color)[] Levels =
    [
        (static row => row.IsSubject, "a subject of the field: found again under this name", Palette.Blue),
        (
            static row => row is { Level: StabilityLevel.Stable, IsSubject: false },
            "stable: found again in other papers of the kind, under a name that depends on them",
            Palette.Green
        ),
        (static row => row.Level == StabilityLevel.Pattern, "a pattern with doubtful borders", Palette.Orange),
        (static row => row.Level == StabilityLevel.Unstable, "of these papers only", Palette.Silver),
        (static row => row.Level == StabilityLevel.Untested, "too few papers to say", Palette.Silver),
    ];

    public static Figure Of(IReadOnlyList<ClusterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var stable = StabilityRow.Stable(rows.Sum(static row => row.Size));
        return new()
        {
            Measures = ["PaperClusters.Of"],
            Uncertainty = "95 % intervals of the means over draws of half of the papers",
            Title = "Stability of the clusters",
            Subtitle = Worded(
                $"Jaccard with the most similar cluster that half of the papers make of the other half, mean and 95 % interval; lines at {StabilityRow.Pattern:0.00} and {stable:0.00}"
            ),
            Key = [.. Levels.Where(level => rows.Any(level.Is)).Select(level => new KeyEntry(level.Name, level.Color))],
            Traces =
            [
                .. Levels
                    .Select(level => Bars(level.Name, level.Color, rows, level.Is))
                    .Where(bars => bars.CustomData!.Count > 0),
            ],
            Layout = new()
            {
                BarMode = "overlay",
                Height = HorizontalBars.Height(rows.Count, RowHeight),
                XAxis = Axis.Linear("stability (Jaccard, 0 to 1)") with
                {
                    Range = [0, 1],
                    TickVals = [0, 0.2, 0.4, 0.6, 0.8, 1],
                },
                YAxis = HorizontalBars.Names(
                    [.. rows.Select(row => ClusterMarks.Name(row.Cluster, row.Label))],
                    "cluster"
                ),
                Shapes =
                [
                    PlotShape.Upright(StabilityRow.Pattern, Palette.Muted),
                    PlotShape.Upright(stable, Palette.Muted),
                ],
            },
            Numbers = DataFrame.FromRecords(
                rows.Select(row => new
                {
                    row.Cluster,
                    row.Label,
                    row.Size,
                    row.Stability,
                    row.Low,
                    row.High,
                    row.Level,
                    row.NamedAgain,
                    row.NamedOtherwise,
                })
            ),
        };
    }

    private static BarTrace Bars(string name, string color, IReadOnlyList<ClusterRow> rows, Func<ClusterRow, bool> isSo)
    {
        var own = rows.Index().Where(row => isSo(row.Item)).ToArray();
        return new()
        {
            Name = name,
            Orientation = "h",
            X = Coordinates.Of(own.Select(row => row.Item.Stability)),
            Y = Coordinates.Of(own.Select(row => row.Index)),
            // Otherwise as wide as the distance between the bars of a level allows.
            Width = 0.7,
            Marker = new() { Color = color },
            ErrorX = new()
            {
                Array = [.. own.Select(row => row.Item.High - row.Item.Stability)],
                ArrayMinus = [.. own.Select(row => row.Item.Stability - row.Item.Low)],
                Symmetric = false,
                Color = Palette.Ink,
                Thickness = 1,
                Width = 4,
            },
            CustomData = [.. own.Select(row => Hover(row.Item, name))],
            Opens = [.. own.Select(row => PaperQuery.Cluster(row.Item.Cluster, row.Item.Label))],
        };
    }

    private static PlotText Hover(ClusterRow row, string level) =>
        PlotText.Lines([
            PlotText.Bold(ClusterMarks.Name(row.Cluster, row.Label)),
            Worded($"{row.Size} papers"),
            Worded($"stability {row.Stability:0.00} ({row.Low:0.00} to {row.High:0.00})"),
            level,
            .. row.NamedAgain is { } share
                ?
                [
                    Worded($"its first term is among the first two in {share:P0} of the draws"),
                    Worded($"another in {row.NamedOtherwise ?? 0:P0} at most"),
                ]
                : Array.Empty<PlotText>(),
            .. PlotText.Broken("terms: " + string.Join(", ", row.Terms.Take(6)), HoverList.Width),
        ]);
}
