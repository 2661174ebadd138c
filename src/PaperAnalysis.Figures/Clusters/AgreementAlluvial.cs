using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// Where the papers of each cluster go in another clustering: flows as high as the papers they carry. Of many flows the
/// largest are drawn.
/// </summary>
public static class AgreementAlluvial
{
    private const double PlotHeight = 420;
    private const double GapHeight = 14;
    private const double BlockWidth = 0.03;
    private const int Steps = 16;
    private const int LongestName = 17;
    private const int MostFlows = 80;

    /// <param name="agreement">Of the two clusterings.</param>
    /// <param name="first">What the first clustering is, and the names of its clusters; null for those without.</param>
    /// <param name="second">The same of the second. On a page a flow leads to its papers where the list of papers has a
    /// column of this name (<see cref="PaperList.And(string, Clustering, IReadOnlyList{string?})"/>) beside that of the
    /// clusters.</param>
    public static Figure Of(
        Agreement agreement,
        (string Name, IReadOnlyList<string?> Labels) first,
        (string Name, IReadOnlyList<string?> Labels) second
    )
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var table = agreement.Table;
        var left = Side.Of(table, cell => cell.First, cell => (uint)cell.First);
        // By the mean place of their papers on the left, which saves crossings.
        var right = Side.Of(
            table,
            cell => cell.Second,
            cell =>
                table
                    .Where(other => other.Second == cell.Second)
                    .Sum(other => (double)other.Count * left.Clusters.IndexOf(other.First))
                / table.Where(other => other.Second == cell.Second).Sum(other => other.Count)
        );
        var gaps = Math.Max(left.Clusters.Count, right.Clusters.Count) - 1;
        // Gaps in papers, as the axes count.
        var gap = GapHeight * agreement.Points / PlotHeight;
        var span = agreement.Points + (gaps * gap);
        left = left.Placed(gap, span);
        right = right.Placed(gap, span);
        var all = Flows(table, left, right);
        var least = all.Count <= MostFlows ? 0 : all.Select(flow => flow.Papers).OrderDescending().ElementAt(MostFlows);
        var flows = all.FindAll(flow => flow.Papers > least);
        var note =
            flows.Count == all.Count
                ? ""
                : Worded(
                    $"; {flows.Count} of {all.Count} flows are drawn, those of more than {least} papers, with {Math.Min(0.99, flows.Sum(flow => flow.Papers) / (double)agreement.Points):0 %} of the papers"
                );
        string Left(int cluster) => Name(cluster, first.Labels);
        string Right(int cluster) => Name(cluster, second.Labels);
        return new()
        {
            Measures = ["Agreement.Of"],
            Uncertainty = "none: the papers that were clustered; 0 is the agreement of chance",
            Title = $"From {first.Name} to {second.Name}",
            Subtitle = Worded(
                $"{agreement.Points} papers, flows as high as their papers; adjusted Rand index {agreement.AdjustedRand:0.00}, adjusted mutual information {agreement.AdjustedMutualInformation:0.00}: 1 is equality, 0 is chance{note}"
            ),
            Traces =
            [
                .. flows.GroupBy(flow => flow.First).Select(part => Areas(part.Key, first.Labels, [.. part])),
                Middles(
                    flows,
                    flow =>
                        PlotText.Lines([
                            PlotText.Bold(Worded($"{flow.Papers} papers")),
                            .. PlotText.Broken($"from {Left(flow.First)}", HoverList.Width),
                            .. PlotText.Broken($"to {Right(flow.Second)}", HoverList.Width),
                        ]),
                    flow =>
                        PaperQuery.All(
                            PaperQuery.Of("cluster", Left(flow.First)),
                            PaperQuery.Of(PaperList.Column(second.Name), Right(flow.Second))
                        )
                ),
            ],
            Layout = new()
            {
                Height = PlotHeight + (gaps * GapHeight) + 60,
                XAxis = Axis.Linear("clustering") with
                {
                    Range = [0, 1],
                    TickVals = [0, 1],
                    TickText = [PlotText.Cut(first.Name, LongestName), PlotText.Cut(second.Name, LongestName)],
                    ShowGrid = false,
                },
                YAxis = Names(left, Left, span, first.Name),
                YAxis2 = Names(right, Right, span, second.Name) with { Overlaying = "y", Side = "right" },
                Shapes = [.. Blocks(left, 0), .. Blocks(right, 1 - BlockWidth)],
            },
            Numbers = DataFrame.FromRecords(
                table.Select(cell => new
                {
                    first = Left(cell.First),
                    second = Right(cell.Second),
                    papers = cell.Count,
                })
            ),
        };
    }

    private static string Name(int cluster, IReadOnlyList<string?> labels) => ClusterMarks.Name(cluster, labels);

    private static Axis Names(Side side, Func<int, string> name, double span, string title) =>
        Axis.Linear($"cluster of {title}") with
        {
            Range = [span, 0],
            TickVals = [.. side.Clusters.Select(c => side.Tops[c] + (side.Sizes[c] / 2.0))],
            TickText = [.. side.Clusters.Select(c => PlotText.From(PlotText.Cut(name(c), LongestName)))],
            TickFont = new() { Size = 11 },
            ShowGrid = false,
            Ticks = "",
        };

    private static IEnumerable<PlotShape> Blocks(Side side, double x) =>
        side.Clusters.Select(cluster => new PlotShape
        {
            Type = "rect",
            X0 = x,
            X1 = x + BlockWidth,
            Y0 = side.Tops[cluster],
            Y1 = side.Tops[cluster] + side.Sizes[cluster],
            XRef = "x",
            YRef = "y",
            FillColor = Palette.Muted,
            Line = new() { Width = 0 },
        });

    private static List<Flow> Flows(IReadOnlyList<SharedPoints> table, Side left, Side right)
    {
        var (starts, ends) = (new Dictionary<int, double>(left.Tops), new Dictionary<int, double>(right.Tops));
        var flows = new List<Flow>();
        foreach (
            var cell in table
                .OrderBy(cell => left.Clusters.IndexOf(cell.First))
                .ThenBy(cell => right.Clusters.IndexOf(cell.Second))
        )
        {
            flows.Add(new(cell.First, cell.Second, cell.Count, starts[cell.First], ends[cell.Second]));
            starts[cell.First] += cell.Count;
            ends[cell.Second] += cell.Count;
        }

        return flows;
    }

    /// <summary>The flows from one cluster, in its colour on the map: few traces are drawn sooner than many.</summary>
    private static ScatterTrace Areas(int first, IReadOnlyList<string?> labels, IReadOnlyList<Flow> flows)
    {
        var isNamed = first != Clustering.None && labels[first] is not null;
        return new()
        {
            Name = "flows",
            Mode = "lines",
            X = Coordinates.Of(
                flows.SelectMany(flow => Outline(flow).Select(at => (double?)at.X).Append(null)).SkipLast(1)
            ),
            Y = Coordinates.Of(
                flows.SelectMany(flow => Outline(flow).Select(at => (double?)at.Y).Append(null)).SkipLast(1)
            ),
            Fill = "toself",
            FillColor = isNamed ? Palette.Wash(Palette.Category(first)) : Palette.Grid,
            Line = new() { Color = isNamed ? Palette.Category(first) : Palette.Silver, Width = 0.5 },
            HoverInfo = "skip",
        };
    }

    /// <summary>
    /// Marks that are not drawn along the flows, to hover over: plotly.js has no hover text for an area.
    /// </summary>
    private static ScatterTrace Middles(IReadOnlyList<Flow> flows, Func<Flow, PlotText> hover, Func<Flow, string> opens)
    {
        var marks = flows.SelectMany(flow => Path(flow).Select(at => (Flow: flow, at.X, at.Y))).ToArray();
        var texts = flows.ToDictionary(flow => flow, hover);
        var papers = flows.ToDictionary(flow => flow, opens);
        return new()
        {
            Name = "flows",
            Mode = "none",
            HoverOn = "points",
            // An axis without a trace would not be drawn.
            YAxis = "y2",
            X = Coordinates.Of(marks.Select(mark => mark.X)),
            Y = Coordinates.Of(marks.Select(mark => mark.Y + (mark.Flow.Papers / 2.0))),
            CustomData = [.. marks.Select(mark => texts[mark.Flow])],
            Opens = [.. marks.Select(mark => papers[mark.Flow])],
        };
    }

    private static IEnumerable<(double X, double Y)> Outline(Flow flow)
    {
        var there = Path(flow).ToArray();
        return there.Concat(there.Reverse().Select(at => (at.X, at.Y + flow.Papers)));
    }

    /// <summary>The upper edge of a flow, level at both ends.</summary>
    private static IEnumerable<(double X, double Y)> Path(Flow flow) =>
        Enumerable
            .Range(0, Steps + 1)
            .Select(step => step / (double)Steps)
            .Select(t =>
                (
                    Math.Round(BlockWidth + (t * (1 - (2 * BlockWidth))), 4),
                    Math.Round(flow.Start + (t * t * (3 - (2 * t)) * (flow.End - flow.Start)), flow.Digits)
                )
            );

    private sealed record Flow(int First, int Second, int Papers, double Start, double End)
    {
        // A pixel is a hundredth of a paper, or many papers.
        public int Digits => Start < 1_000 && End < 1_000 ? 4 : 1;
    }

    /// <summary>The clusters of one side from the top.</summary>
    private sealed record Side(List<int> Clusters, Dictionary<int, int> Sizes, Dictionary<int, double> Tops)
    {
        public static Side Of(
            IReadOnlyList<SharedPoints> table,
            Func<SharedPoints, int> cluster,
            Func<SharedPoints, double> order
        ) =>
            new(
                [.. table.DistinctBy(cluster).OrderBy(order).ThenBy(cluster).Select(cluster)],
                table.GroupBy(cluster).ToDictionary(cells => cells.Key, cells => cells.Sum(cell => cell.Count)),
                []
            );

        public Side Placed(double gap, double span)
        {
            var tops = new Dictionary<int, double>();
            var top = (span - Sizes.Values.Sum() - (gap * (Clusters.Count - 1))) / 2;
            foreach (var cluster in Clusters)
            {
                tops[cluster] = top;
                top += Sizes[cluster] + gap;
            }

            return this with
            {
                Tops = tops,
            };
        }
    }
}
