using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How well each paper lies in its cluster, the papers of a cluster under each other by value (Rousseeuw 1987): a
/// cluster with a long tail to the left mixes subjects. Of many papers a bar stands for some that follow each other,
/// with the value of the middle one.
/// </summary>
public static class SilhouettePlot
{
    private const double LeastHeight = 20;
    private const double Between = 6;
    private const double MostHeight = 640;
    private const double PaperHeight = 2;
    private const int MostBars = 1_000;

    /// <param name="papers">The papers that were clustered, in their order.</param>
    public static Figure Of(Silhouette silhouette, IReadOnlyList<PaperClusterRow> papers)
    {
        ArgumentNullException.ThrowIfNull(silhouette);
        ArgumentNullException.ThrowIfNull(papers);
        var groups = silhouette
            .Points.GroupBy(point => point.Cluster)
            .OrderBy(group => group.Key)
            .Select(group => group.OrderByDescending(point => point.Value).ToArray())
            .ToArray();
        var labels = groups.ToDictionary(group => group[0].Cluster, group => papers[group[0].Point].Label);
        var each = (silhouette.Points.Count + MostBars - 1) / MostBars;
        var row = Math.Min(PaperHeight, MostHeight / Math.Max(1, silhouette.Points.Count));
        // Places in pixels from the top: a small cluster takes the height of its name.
        var starts = new List<double> { 0 };
        foreach (var group in groups)
        {
            starts.Add(starts[^1] + Math.Max(group.Length * row, LeastHeight) + Between);
        }

        return new()
        {
            Measures = ["Silhouette.Of"],
            Uncertainty = "none: the papers that were clustered",
            Title = "Fit of the papers in their clusters",
            Subtitle = Worded(
                $"silhouette by cosine, a bar for {(each <= 1 ? "each" : Worded($"every {each}"))} of {silhouette.Points.Count} papers; the line is the mean {silhouette.Mean:0.00}; below 0 another cluster is nearer"
            ),
            Traces =
            [
                .. groups.Select((group, place) => Bars(group, starts[place], row, Math.Max(1, each), papers, labels)),
            ],
            Layout = new()
            {
                BarMode = "overlay",
                BarGap = 0,
                Height = starts[^1] + 60,
                XAxis = Axis.Linear("silhouette (−1 to 1)") with
                {
                    ZeroLine = true,
                    ZeroLineColor = Palette.Silver,
                    NTicks = 6,
                },
                YAxis = HorizontalBars.Names(
                    [.. labels.Select(label => ClusterMarks.Name(label.Key, label.Value))],
                    "cluster"
                ) with
                {
                    Range = [starts[^1], 0],
                    TickVals = [.. groups.Select((_, place) => (starts[place] + starts[place + 1] - Between) / 2)],
                },
                Shapes = [PlotShape.Upright(silhouette.Mean, Palette.Ink)],
            },
            Numbers = DataFrame.FromRecords(
                groups.Select(group => new
                {
                    cluster = group[0].Cluster,
                    label = labels[group[0].Cluster],
                    papers = group.Length,
                    silhouette = silhouette.Clusters[group[0].Cluster],
                    below_zero = group.Count(point => point.Value < 0),
                })
            ),
        };
    }

    private static BarTrace Bars(
        SilhouettePoint[] points,
        double start,
        double row,
        int each,
        IReadOnlyList<PaperClusterRow> papers,
        Dictionary<int, string?> labels
    )
    {
        var cluster = points[0].Cluster;
        // In the middle of the height that the cluster's name takes.
        var top = start + (Math.Max(0, LeastHeight - (points.Length * row)) / 2);
        var bars = points.Chunk(each).ToArray();
        return new()
        {
            Name = ClusterMarks.Name(cluster, labels[cluster]),
            Orientation = "h",
            X = Coordinates.Of(bars.Select(bar => Math.Round(bar[bar.Length / 2].Value, 4))),
            Y = Coordinates.Of(bars.Select((_, place) => Math.Round(top + ((place + 0.5) * row * each), 4))),
            Width = row * each,
            Marker = new()
            {
                Color = ClusterMarks.Color(cluster, labels[cluster]),
                Line = new() { Width = 0 },
            },
            // A bar of several papers leads to all of its cluster.
            Opens =
            [
                .. bars.Select(bar =>
                    each == 1 ? PaperQuery.Paper(papers[bar[0].Point].Id) : PaperQuery.Cluster(cluster, labels[cluster])
                ),
            ],
            CustomData =
            [
                .. bars.Select(
                    (bar, place) =>
                        each == 1
                            ? Hover(bar[0], papers[bar[0].Point], labels)
                            : Hover(bar, place * each, points.Length)
                ),
            ],
        };
    }

    private static PlotText Hover(SilhouettePoint[] bar, int before, int papers) =>
        PlotText.Lines([
            PlotText.Bold(Worded($"cluster {bar[0].Cluster}")),
            Worded($"papers {before + 1} to {before + bar.Length} of {papers}, the best first"),
            Worded($"silhouette {bar[0].Value:0.00} to {bar[^1].Value:0.00}"),
        ]);

    private static PlotText Hover(SilhouettePoint point, PaperClusterRow paper, Dictionary<int, string?> labels) =>
        PlotText.Lines([
            .. PaperHover.Heading(paper.Title),
            Worded($"silhouette {point.Value:0.00} in cluster {point.Cluster}"),
            .. labels.TryGetValue(point.Neighbour, out var label)
                ? PlotText.Broken("next: " + ClusterMarks.Name(point.Neighbour, label), HoverList.Width)
                : [],
        ]);
}
