using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The papers as places on a map, marked by cluster. Clusters without a name are grey. A click on a
/// name leaves its cluster alone on the map, another one brings the rest back; a rendered page adds a field that lights
/// the papers whose hover text has the words typed.
/// </summary>
public static class ClusterMap
{
    private const double Height = 480;
    private const double AxisHeight = 40;
    private const double EntryHeight = 19;
    private const int LongestEntry = 40;
    private const int LongestLabel = 24;
    private const string Apart = "apart";

    /// <param name="papers">Those without a place on the map are left out.</param>
    /// <param name="clusters">Of the papers.</param>
    /// <param name="quality">Of the map.</param>
    /// <param name="groups">Where any of these has a name, the map bears the names of groups, and else those of
    /// clusters.</param>
    public static Figure Of(
        IReadOnlyList<PaperClusterRow> papers,
        IReadOnlyList<ClusterRow> clusters,
        MapQuality quality,
        IReadOnlyList<GroupRow>? groups = null
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(quality);
        PaperClusterRow[] placed = [.. papers.Where(paper => paper is { X: not null, Y: not null })];
        var (named, rest) = (
            placed.Where(paper => paper.Label is not null).ToLookup(paper => paper.Cluster!.Value),
            placed.Where(paper => paper.Label is null).ToArray()
        );
        ClusterRow[] shown = [.. clusters.Where(cluster => named.Contains(cluster.Cluster))];
        (PaperClusterRow Middle, string Name, int? Cluster)[] regions =
        [
            .. Regions(shown, named, groups ?? [], placed),
        ];
        var x = LabelledScatter.Ends(placed.Select(paper => paper.X!.Value));
        var y = LabelledScatter.Ends(placed.Select(paper => paper.Y!.Value));
        return new()
        {
            Measures = ["TSne.Of", "PaperClusters.Of"],
            Uncertainty = "none: one layout; trustworthiness and recall say how far to trust it",
            Title = "Map of the papers",
            Subtitle = Worded(
                $"{placed.Length} papers; trustworthiness {quality.Trustworthiness:0.00}, recall of the {quality.Neighbours} nearest {quality.Recall:0.00}; nearness counts, distances between groups do not; click a name to see it alone"
            ),
            Traces =
            [
                .. rest.Length == 0 ? [] : new[] { Rest(rest, placed.Length) },
                .. shown.Select(cluster => Marks(cluster, [.. named[cluster.Cluster]], placed.Length)),
                .. Labels(regions, x, y),
            ],
            Layout = new()
            {
                Height = Height + AxisHeight + ((shown.Length + 1) * EntryHeight),
                ShowLegend = true,
                Legend = new()
                {
                    X = 0,
                    XAnchor = "left",
                    XRef = "paper",
                    Y = 0,
                    YAnchor = "bottom",
                    YRef = "container",
                    ItemClick = "toggleothers",
                    ItemDoubleClick = "toggle",
                    TraceGroupGap = 0,
                    Font = new() { Size = 12 },
                },
                Meta = new()
                {
                    Search = "titles, digests and clusters",
                    Labels =
                    [
                        .. regions.Select(region => new MetaLabel(
                            Math.Round(region.Middle.X!.Value, 2),
                            Math.Round(region.Middle.Y!.Value, 2),
                            PlotText.From(PlotText.Cut(region.Name, LongestLabel)),
                            GroupOf(region.Cluster)
                        )),
                    ],
                },
                XAxis = Side("first direction of the map (no unit)", x),
                YAxis = Side("second direction (no unit)", y),
            },
            Numbers = DataFrame.FromRecords(placed),
        };
    }

    private static Axis Side(string title, (double From, double To) ends) =>
        Axis.Linear(title) with
        {
            Range = [ends.From, ends.To],
            ShowTickLabels = false,
            ShowGrid = false,
        };

    private static PaperMarks Marks(ClusterRow cluster, PaperClusterRow[] papers, int all) =>
        Dots(
            ClusterMarks.Name(cluster.Cluster, cluster.Label),
            Worded($"cluster {cluster.Cluster}"),
            ClusterMarks.Of(cluster.Cluster, cluster.Label, PaperMarks.Many(all) ? 5 : 8),
            PaperHover.Cluster(cluster),
            papers,
            all
        );

    private static PaperMarks Rest(PaperClusterRow[] papers, int all)
    {
        var unnamed = papers.Where(p => p.Cluster is not null).DistinctBy(p => p.Cluster).Count();
        var name = unnamed switch
        {
            0 => "in no cluster",
            1 => "in a cluster without a name",
            _ => Worded($"in {unnamed} clusters without a name"),
        };
        if (unnamed > 0 && papers.Any(p => p.Cluster is null))
        {
            name += ", or in none";
        }

        return Dots(name, Apart, ClusterMarks.Of(0, null, PaperMarks.Many(all) ? 4 : 6), "", papers, all);
    }

    private static PaperMarks Dots(
        string name,
        string group,
        Marker marker,
        PlotText shared,
        PaperClusterRow[] papers,
        int all
    ) =>
        new()
        {
            Name = PlotText.From(PlotText.Cut(name, LongestEntry) + Worded($" ({papers.Length})")),
            LegendGroup = group,
            AreMany = PaperMarks.Many(all),
            // A pixel is a five-hundredth of the map.
            X = Coordinates.Of(papers.Select(paper => Math.Round(paper.X!.Value, 2))),
            Y = Coordinates.Of(papers.Select(paper => Math.Round(paper.Y!.Value, 2))),
            Marker = marker,
            Template = PaperHover.Template,
            Meta = [shared],
            CustomData = [.. papers.Select(paper => PaperHover.Of(paper, group == Apart))],
            Opens = [.. papers.Select(paper => PaperQuery.Paper(paper.Id))],
        };

    // What bears a name: a place, the name and the cluster with which it is hidden, by importance.
    private static IEnumerable<(PaperClusterRow Middle, string Name, int? Cluster)> Regions(
        ClusterRow[] clusters,
        ILookup<int, PaperClusterRow> papers,
        IReadOnlyList<GroupRow> groups,
        PaperClusterRow[] placed
    )
    {
        var members = placed.Where(paper => paper.Subject is not null).ToLookup(paper => paper.Group!.Value);
        GroupRow[] named = [.. groups.Where(group => group.Label is not null && members.Contains(group.Group))];
        // The first term finds room on a phone; the legend has more of them.
        return named.Length > 0
            ? named.Select(group => (Middle([.. members[group.Group]]), group.Terms[0].Term, group.Cluster))
            : clusters.Select(cluster =>
                (Middle([.. papers[cluster.Cluster]]), cluster.LabelTerms[0], (int?)cluster.Cluster)
            );
    }

    private static IEnumerable<ScatterTrace> Labels(
        (PaperClusterRow Middle, string Name, int? Cluster)[] regions,
        (double From, double To) x,
        (double From, double To) y
    )
    {
        var places = Array.ConvertAll(
            regions,
            region =>
                (
                    X: (region.Middle.X!.Value - x.From) / (x.To - x.From),
                    Y: (region.Middle.Y!.Value - y.From) / (y.To - y.From),
                    Label: PlotText.Cut(region.Name, LongestLabel)
                )
        );
        return LabelPlacement
            .OfRegions(places, Height)
            .Select(label => new ScatterTrace
            {
                Name = "label",
                ShowLegend = false,
                LegendGroup = GroupOf(regions[label.Point].Cluster),
                // Marks that are not seen keep a label that stands beside its place at the distance it was given.
                Mode = "markers+text",
                Marker = new() { Opacity = 0, Size = LabelPlacement.RegionMarker },
                X = Coordinates.Of([regions[label.Point].Middle.X]),
                Y = Coordinates.Of([regions[label.Point].Middle.Y]),
                Text = [PlotText.From(places[label.Point].Label)],
                TextPosition = label.Side,
                TextFont = new() { Size = 12, Shadow = Halo },
                HoverInfo = "skip",
            });
    }

    private static string GroupOf(int? cluster) => cluster is { } known ? Worded($"cluster {known}") : Apart;

    private static string Halo { get; } =
        string.Join(
            ", ",
            from dx in new[] { -1, 0, 1 }
            from dy in new[] { -1, 0, 1 }
            where dx != 0 || dy != 0
            select Worded($"{dx}px {dy}px 2px {Palette.Paper}")
        );

    /// <summary>
    /// The paper nearest to the medians of its cluster's places: a label stands on its cluster also where that lies in
    /// two parts.
    /// </summary>
    private static PaperClusterRow Middle(PaperClusterRow[] papers)
    {
        var x = Quantile.Of(papers.Select(p => p.X!.Value), 0.5);
        var y = Quantile.Of(papers.Select(p => p.Y!.Value), 0.5);
        return papers.MinBy(paper =>
            ((paper.X!.Value - x) * (paper.X!.Value - x)) + ((paper.Y!.Value - y) * (paper.Y!.Value - y))
        )!;
    }
}
