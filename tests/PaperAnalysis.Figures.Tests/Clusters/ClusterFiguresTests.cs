using PaperAnalysis.Clusters;

namespace PaperAnalysis.Figures.Tests;

public class ClusterFiguresTests
{
    [Fact]
    public void On_the_map_a_named_cluster_has_a_colour_and_the_others_are_grey_together()
    {
        var figure = ClusterMap.Of(ExampleFigures.PapersInClusters, ExampleFigures.Clusters, ExampleFigures.Quality);

        // The hostile name of 15 characters fits; 2 papers are its own, 1 is of the unstable cluster and 1 of none.
        Assert.Equal(
            [
                "in a cluster without a name, or in none (2)",
                $"0 {PlotText.From(ExampleFigures.HostileName)} (2)",
                "label",
            ],
            figure.Traces.Select(trace => trace.Name!.Value.Encoded)
        );
        Assert.Equal(
            [Palette.Silver, Palette.Blue],
            figure.Traces.Take(2).Cast<PaperMarks>().Select(trace => trace.Marker.Color)
        );
        Assert.Equal(
            "4 papers; trustworthiness 0.88, recall of the 1 nearest 0.50; nearness counts, distances between groups do not; click a name to see it alone",
            figure.Subtitle
        );
    }

    [Fact]
    public void A_paper_without_a_place_is_not_on_the_map()
    {
        PaperClusterRow[] papers =
        [
            .. ExampleFigures.PapersInClusters,
            ExampleFigures.PapersInClusters[0] with
            {
                X = null,
                Y = null,
            },
        ];

        Assert.Equal(4, ClusterMap.Of(papers, ExampleFigures.Clusters, ExampleFigures.Quality).Numbers.Rows.Count);
    }

    [Fact]
    public void The_label_of_a_cluster_leaves_with_its_marks()
    {
        var traces = ClusterMap
            .Of(ExampleFigures.PapersInClusters, ExampleFigures.Clusters, ExampleFigures.Quality)
            .Traces;

        Assert.Equal(["apart", "cluster 0", "cluster 0"], traces.Select(trace => trace.LegendGroup));
        Assert.False(traces[2].ShowLegend);
    }

    [Fact]
    public void The_map_bears_the_names_of_groups_where_there_are_some()
    {
        var (hostile, q) = (ExampleFigures.PapersInClusters[0], ExampleFigures.PapersInClusters[1]);
        PaperClusterRow[] papers =
        [
            hostile with
            {
                Group = 0,
                Subject = "oaks, trees",
            },
            q,
            .. ExampleFigures.PapersInClusters.Skip(2),
        ];
        GroupRow[] groups =
        [
            ExampleFigures.Groups[0] with
            {
                Terms = [new("oaks", 1), new("trees", 1)],
                Cluster = 0,
            },
            ExampleFigures.Groups[2],
        ];

        var labels = ClusterMap
            .Of(papers, ExampleFigures.Clusters, ExampleFigures.Quality, groups)
            .Traces.OfType<ScatterTrace>()
            .Where(trace => trace.Name?.Encoded == "label")
            .ToArray();

        var label = Assert.Single(labels);
        Assert.Equal("oaks", Assert.Single(label.Text!).Encoded);
        Assert.Equal("cluster 0", label.LegendGroup);
    }

    [Fact]
    public void Groups_with_a_name_stand_below_the_cluster_that_they_lie_in()
    {
        var figure = GroupBars.Of(ExampleFigures.Groups, ExampleFigures.Clusters);

        // The group without a name is left out.
        var rows = figure.Numbers.Rows;
        Assert.Equal([0, 0, 1, 1], rows.Select(row => (int)row["Cluster"]!));
        Assert.Equal([null, 1, null, 0], rows.Select(row => (int?)row["Group"]));
        var (first, second) = (ExampleFigures.Clusters[0], ExampleFigures.Clusters[1]);
        Assert.Equal([first.Size, 5, second.Size, 6], rows.Select(row => (int)row["Size"]!));
        var whole = Assert.IsType<BarTrace>(figure.Traces[0]);
        Assert.Equal(PaperQuery.Cluster(1, second.Label), whole.Opens![2]);
        Assert.Equal(PaperQuery.Subject(ExampleFigures.Groups[0].Label!), whole.Opens[3]);
    }

    [Fact]
    public void A_cluster_is_called_by_its_first_term_on_the_map_though_that_holds_a_comma()
    {
        ClusterRow[] clusters =
        [
            ExampleFigures.Clusters[0] with
            {
                LabelTerms = ["1,2-bond", "tensor"],
            },
            ExampleFigures.Clusters[1],
        ];

        var traces = ClusterMap.Of(ExampleFigures.PapersInClusters, clusters, ExampleFigures.Quality).Traces;

        Assert.Equal("0 1,2-bond, tensor (2)", traces[1].Name!.Value.Encoded);
        Assert.Equal("1,2-bond", Assert.Single(Assert.IsType<ScatterTrace>(traces[2]).Text!).Encoded);
    }

    [Fact]
    public void What_a_paper_tells_on_hover()
    {
        var paper = new PaperClusterRow("b:1", "A title", ["a", "b"], 0, "trees", 0.125, 1, 0.9, 1, 1);

        // After the line that its trace shares, and with a cluster of its own where the trace holds several.
        Assert.Equal(["A title", "digests a, b", "<br>margin 0.13 before cluster 1"], Texts(paper, false));
        Assert.Equal(["A title", "digests a, b", "cluster 0<br>margin 0.13 before cluster 1"], Texts(paper, true));
        Assert.Equal(
            ["A title", "digest b", "in no cluster"],
            Texts(paper with { Digests = ["b"], Cluster = null, Margin = null, Second = null }, true)
        );
        Assert.Equal("cluster 0 x &amp; y; stability 0.90", PaperHover.Cluster(Named("x & y")).Encoded);

        static IEnumerable<string> Texts(PaperClusterRow paper, bool itsCluster) =>
            PaperHover.Of(paper, itsCluster).Select(text => ((PlotText)text!).Encoded);
        static ClusterRow Named(string name) => ExampleFigures.Clusters[0] with { LabelTerms = [name] };
    }

    [Fact]
    public void Many_papers_are_drawn_at_once_with_short_numbers_and_each_title_once()
    {
        PaperClusterRow[] papers =
        [
            .. Enumerable
                .Range(0, 2000)
                .Select(i => new PaperClusterRow(
                    $"a:{i}",
                    $"Title number {i}",
                    ["a"],
                    i % 2,
                    "trees",
                    0.123456,
                    1 - (i % 2),
                    0.9,
                    Math.PI * i,
                    Math.E
                )),
        ];
        ClusterRow[] clusters = [ExampleFigures.Clusters[0], ExampleFigures.Clusters[0] with { Cluster = 1 }];

        var figure = ClusterMap.Of(papers, clusters, ExampleFigures.Quality);

        Assert.Equal(["scattergl", "scattergl"], figure.Traces.Take(2).Select(trace => trace.Type));
        Assert.Equal([0, 6.28, 12.57], Values(figure.Traces[0].X!).Take(3).Select(x => x!.Value));
        // Some 130 characters a paper.
        Assert.InRange(figure.ToJson().Length, 0, 2000 * 130);
    }

    [Fact]
    public void Sixty_four_clusters_have_sixty_four_marks_and_the_first_eight_differ_in_both() =>
        Assert.Equal(
            (64, 8, 8),
            (
                Enumerable
                    .Range(0, 64)
                    .Select(cluster => ClusterMarks.Of(cluster, "named", 8))
                    .DistinctBy(mark => (mark.Color, mark.Symbol))
                    .Count(),
                Enumerable.Range(0, 8).Select(c => ClusterMarks.Of(c, "n", 8).Color).Distinct().Count(),
                Enumerable.Range(0, 8).Select(c => ClusterMarks.Of(c, "n", 8).Symbol).Distinct().Count()
            )
        );

    [Fact]
    public void The_chosen_number_of_clusters_is_marked_across_all_panels()
    {
        var figure = KSweepChart.Of(ExampleFigures.Sweep, 3);

        var line = Assert.Single(figure.Layout.Shapes!);
        Assert.Equal((3, 3, 0, 1, "paper"), (line.X0, line.X1, line.Y0, line.Y1, line.YRef));
        Assert.Equal(["y", "y2", "y3", "y4"], figure.Traces.Select(trace => trace.YAxis));
        // Panels of equal height that do not touch.
        double[][] domains =
        [
            .. new[]
            {
                figure.Layout.YAxis!,
                figure.Layout.YAxis2!,
                figure.Layout.YAxis3!,
                figure.Layout.YAxis4!,
            }.Select(axis => axis.Domain!.ToArray()),
        ];
        Assert.All(domains, domain => Assert.Equal(domains[0][1] - domains[0][0], domain[1] - domain[0], 9));
        Assert.All(domains.Zip(domains.Skip(1)), pair => Assert.True(pair.First[0] > pair.Second[1]));
    }

    [Fact]
    public void A_bar_of_stability_has_the_colour_of_its_level()
    {
        ClusterRow[] clusters =
        [
            .. ExampleFigures.Clusters,
            ExampleFigures.Clusters[0] with
            {
                Cluster = 2,
                Size = 50,
                NamedAgain = 0.9,
            },
        ];
        var bars = StabilityBars.Of(clusters).Traces.Cast<BarTrace>().ToArray();

        Assert.Equal(
            [
                ("a subject of the field: found again under this name", Palette.Blue),
                ("stable: found again in other papers of the kind, under a name that depends on them", Palette.Green),
                ("of these papers only", Palette.Silver),
            ],
            bars.Select(bar => (bar.Name!.Value.Encoded, bar.Marker!.Color!))
        );
        Assert.Contains(
            "its first term is among the first two in 90 % of the draws",
            bars[0].CustomData![0].ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("its first term", bars[1].CustomData![0].ToString(), StringComparison.Ordinal);
        // 0.95 − 0.9 and 0.9 − 0.8.
        Assert.Equal(0.05, bars[0].ErrorX!.Array[0], 9);
        Assert.Equal(0.1, bars[0].ErrorX!.ArrayMinus![0], 9);
    }

    [Fact]
    public void Silhouettes_descend_within_a_cluster_and_a_small_cluster_has_the_height_of_its_name()
    {
        var figure = SilhouettePlot.Of(ExampleFigures.Silhouettes, ExampleFigures.PapersInClusters);

        var first = Values(figure.Traces[0].X!);
        // (5 − 1)/5 of the second paper, then (4 − 1)/4 of the first.
        Assert.Equal([0.8, 0.75], first);
        // Two bars of 2 pixels in the middle of 20, then 6 between: 8 to 12, and 26 + 9 to 26 + 11.
        Assert.Equal([9, 11], Values(figure.Traces[0].Y!));
        Assert.Equal([36], Values(figure.Traces[1].Y!));
        Assert.Equal([10, 36], figure.Layout.YAxis!.TickVals);
    }

    [Fact]
    public void A_silhouette_bar_of_many_papers_stands_for_some_that_follow_each_other()
    {
        // 3,000 papers in two clusters, of values 0 to 1: a bar for each three of a cluster.
        SilhouettePoint[] points =
        [
            .. Enumerable.Range(0, 3000).Select(i => new SilhouettePoint(i, i % 2, 1 - (i % 2), i / 3000.0)),
        ];
        PaperClusterRow[] papers =
        [
            .. points.Select(point => new PaperClusterRow(
                $"{point.Point}",
                "t",
                [],
                point.Cluster,
                "x",
                0,
                0,
                0,
                0,
                0
            )),
        ];

        var figure = SilhouettePlot.Of(new Silhouette(points, [0.5, 0.5], 0.5, false), papers);

        Assert.Equal([500, 500], figure.Traces.Select(trace => Values(trace.X!).Count));
        // The best of cluster 0 are 2998, 2996 and 2994; the middle of them stands for them.
        Assert.Equal(2996 / 3000.0, Values(figure.Traces[0].X!)[0]!.Value, 4);
        Assert.Equal(
            "<b>cluster 0</b><br>papers 1 to 3 of 1,500, the best first<br>silhouette 1.00 to 1.00",
            ((BarTrace)figure.Traces[0]).CustomData![0].Encoded
        );
        Assert.Contains("a bar for every 3 of 3,000 papers", figure.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_digests_the_largest_have_a_row_and_the_others_one_together()
    {
        // Digest i has i + 1 papers, half of them in the cluster.
        ClusterDigestRow[] rows =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(i => new ClusterDigestRow($"d{i:00}", 0, "x", (i + 1) / 2, i + 1, 0.5, 0, 1)),
        ];

        var figure = ClusterDigestHeatmap.Of(rows);

        var names = figure.Layout.YAxis!.TickText!.Select(text => text.Encoded).ToArray();
        Assert.Equal(21, names.Length);
        Assert.Equal(("d20", "d39", "20 others"), (names[0], names[19], names[20]));
        // Of 1 + 2 + … + 20 = 210 papers 0 + 1 + 1 + 2 + 2 + … + 9 + 10 = 100.
        Assert.Equal(100 / 210.0, ((HeatmapTrace)figure.Traces[0]).Z[20][0]!.Value, 9);
        Assert.Contains(
            "the 20 largest of 40 digests, and the 20 others together",
            figure.Subtitle,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_many_flows_the_largest_are_drawn()
    {
        // Each of 10 clusters goes to each of 10, with 1 to 100 papers.
        int[] cells = [.. Enumerable.Range(0, 100).SelectMany(cell => Enumerable.Repeat(cell, cell + 1))];
        var agreement = Agreement.Of(Array.ConvertAll(cells, c => c / 10), Array.ConvertAll(cells, c => c % 10));
        string?[] names = [.. Enumerable.Range(0, 10).Select(i => $"{i}")];

        var figure = AgreementAlluvial.Of(agreement, ("a", names), ("b", names));

        // A flow is an outline of 2 × 17 points, and a gap parts it from the next of its trace; 17 marks tell what it is.
        Assert.Equal(80, figure.Traces.SkipLast(1).Sum(trace => Values(trace.Y!).Count(y => y is not null)) / 34);
        Assert.Equal(80 * 17, Values(figure.Traces[^1].Y!).Count);
        // 1 + … + 20 = 210 of 5050 papers are left out.
        Assert.EndsWith(
            "80 of 100 flows are drawn, those of more than 20 papers, with 96 % of the papers",
            figure.Subtitle,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Shares_of_digests_stand_in_the_cells()
    {
        var map = (HeatmapTrace)ClusterDigestHeatmap.Of(ExampleFigures.ClustersInDigests).Traces[0];

        // Clusters 0 and 1 by rows; the hostile digest has nothing recorded of cluster 1.
        Assert.Equal(
            [
                [1.0 / 3, 2.0 / 3],
                [null, 1.0 / 3],
            ],
            map.Z
        );
    }

    [Fact]
    public void A_dendrogram_is_cut_into_leaves_with_their_papers()
    {
        var figure = DendrogramChart.Of(ExampleFigures.Tree, 3, ExampleFigures.TermsOfLeaves);

        // 3 stands apart on top, then 2 beside the pair of 0 and 1, which merged at height 1.
        Assert.Equal([1, 1, 2], figure.Numbers.Rows.Select(row => (int)row["papers"]!));
        Assert.Equal([0, 0, 1.0], figure.Numbers.Rows.Select(row => (double)row["inner_height"]!));
        Assert.Equal(
            "the last 2 merges of 4 papers; each leaf a group of papers with its first terms and, in brackets, its number of papers",
            figure.Subtitle
        );
        // A number before a name would be a cluster's, as in the other figures.
        Assert.All(
            figure.Layout.YAxis!.TickText!.Zip([1, 1, 2]),
            leaf => Assert.EndsWith($"({leaf.Second})", leaf.First.Encoded, StringComparison.Ordinal)
        );
        // Rows 1 and 2 merge in their middle, 1.5; that and row 0 at 0.75.
        Assert.Equal([1.5, 0.75], Values(figure.Traces[1].Y!));
        // √(4/3)·2½ and √(3/2)·17/3, as Ward's formula has it.
        Assert.Equal(Math.Sqrt(4.0 / 3) * 2.5, Values(figure.Traces[1].X!)[0]!.Value, 6);
        Assert.Equal(Math.Sqrt(1.5) * 17 / 3, Values(figure.Traces[1].X!)[1]!.Value, 6);
    }

    [Fact]
    public void More_leaves_than_papers_draw_every_paper()
    {
        var figure = DendrogramChart.Of(ExampleFigures.Tree, 30, []);

        Assert.Equal([1, 1, 1, 1], figure.Numbers.Rows.Select(row => (int)row["papers"]!));
    }

    [Fact]
    public void Flows_are_as_high_as_their_papers_and_leave_no_room_between_them()
    {
        var figure = AgreementAlluvial.Of(ExampleFigures.Agreed, ("a", ["x", "y"]), ("b", ["z", null]));

        // Of the three papers of x two are the unnamed pair of b, which therefore stands on top; all others are in z.
        Assert.Equal(
            ["0 x|0 z|1", "0 x|1 (unnamed)|2", "1 y|0 z|1", "in no cluster|0 z|1"],
            figure.Numbers.Rows.Select(row => $"{row["first"]}|{row["second"]}|{row["papers"]}")
        );
        var areas = figure
            .Traces.SkipLast(1)
            .SelectMany(trace => Values(trace.Y!).Where(y => y is not null).Chunk(34))
            .ToArray();
        // The first point is the upper left end of a flow, the last its lower one.
        Assert.Equal([2, 1, 1, 1], areas.Select(y => y[^1]!.Value - y[0]!.Value), Near);
        Assert.Equal(areas[0][^1]!.Value, areas[1][0]!.Value, 9);
        Assert.Equal(areas[1][16]!.Value + 1, areas[2][16]!.Value, 9);
    }

    [Fact]
    public void Flows_have_the_colours_of_the_map_where_their_cluster_has_a_name()
    {
        var figure = AgreementAlluvial.Of(ExampleFigures.Agreed, ("a", ["x", null]), ("b", ["z", "w"]));

        Assert.Equal(
            [ClusterMarks.Color(0, "x"), ClusterMarks.Color(1, null), Palette.Silver],
            figure.Traces.SkipLast(1).Select(trace => ((ScatterTrace)trace).Line!.Color)
        );
    }

    [Fact]
    public void The_bar_of_a_similar_paper_is_its_similarity_in_parts()
    {
        var figure = SimilarBars.Of(ExampleFigures.Similar, "q");

        // 0.3 + 0.1 and 0.2 by the terms listed; 0.5 − 0.4 − 0.05 and 0.2 − 0.2 by others, and 0.05 by classes of words.
        Assert.Equal([0.4, 0.2], Values(figure.Traces[0].X!).Select(x => x!.Value), Near);
        Assert.Equal([0.05, 0], Values(figure.Traces[1].X!).Select(x => x!.Value), Near);
        Assert.Equal([0.05, 0], Values(figure.Traces[2].X!).Select(x => x!.Value), Near);
        // Where classes have no part there are two.
        Assert.Equal(2, SimilarBars.Of([ExampleFigures.Similar[1]], "q").Traces.Count);
    }

    [Fact]
    public void The_terms_of_a_topic_stand_below_its_number()
    {
        var figure = TopicTermBars.Of(ExampleFigures.TopicTerms);

        Assert.Equal(
            ["<b>topic 0</b>", "model", "<b>topic 1</b>"],
            figure.Layout.YAxis!.TickText!.Select(text => text.Encoded).Where((_, line) => line is 0 or 2 or 3)
        );
        Assert.Equal([1, 2], Values(figure.Traces[0].Y!));
        Assert.Equal([4], Values(figure.Traces[1].Y!));
    }

    [Fact]
    public void What_the_terms_of_a_topic_are_sorted_by_is_said()
    {
        TopicTermRow[] ranked = [new(0, 1, "own", 0.1), new(0, 2, "common", 0.2)];

        Assert.Equal(
            [
                "the first terms of each of 2 topics: largest share first",
                "the first terms of the only topic: those first that have a large share and are this topic's more than the others'",
            ],
            new[] { TopicTermBars.Of(ExampleFigures.TopicTerms).Subtitle, TopicTermBars.Of(ranked).Subtitle }
        );
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static IReadOnlyList<double?> Values(Coordinates coordinates) => (double?[])coordinates.Values;
}
