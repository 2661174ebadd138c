using PaperAnalysis.Clusters;

namespace PaperAnalysis.Figures.Tests;

public class ClusterFiguresTests
{
    [Fact]
    public void On_the_map_a_named_cluster_has_a_colour_and_the_others_are_grey_together()
    {
        var figure = ClusterMap.Of(ExampleFigures.PapersInClusters, ExampleFigures.Clusters, ExampleFigures.Quality);

        // The hostile name of 15 characters fits; 2 papers are its own, 1 is of the unstable cluster and 1 of none.
        var traces = figure.Traces.Cast<ScatterTrace>().ToArray();
        Assert.Equal(
            [
                "in a cluster too unstable for a name, or in none (2)",
                $"0 {PlotText.From(ExampleFigures.HostileName)} (2)",
                "label",
            ],
            traces.Select(trace => trace.Name!.Value.Encoded)
        );
        Assert.Equal([Palette.Silver, Palette.Blue], traces.Take(2).Select(trace => trace.Marker!.Color));
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
        var labels = new Dictionary<int, string?> { [0] = "trees", [1] = null };
        var paper = new PaperClusterRow("b:1", "A title", ["a", "b"], 0, "trees", 0.125, 1, 0.9, 1, 1);

        Assert.Equal(
            "<span style=\"font-weight:bold\">A title</span><br>digests a, b<br>cluster 0 trees; stability 0.90<br>margin 0.13 before 1 (unnamed)",
            PaperHover.Of(paper, labels).Encoded
        );
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
        Assert.Equal(["y", "y2", "y2", "y3", "y4"], figure.Traces.Select(trace => trace.YAxis));
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
        var bars = StabilityBars.Of(ExampleFigures.Clusters).Traces.Cast<BarTrace>().ToArray();

        Assert.Equal(
            [("very stable", Palette.Green), ("unstable, not named", Palette.Silver)],
            bars.Select(bar => (bar.Name!.Value.Encoded, bar.Marker!.Color!))
        );
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
            "the last 2 merges of 4 papers; each leaf a group of papers with its number and first terms",
            figure.Subtitle
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
        var areas = figure.Traces.Take(4).Select(trace => Values(trace.Y!)).ToArray();
        // The first point is the upper left end of a flow, the last its lower one.
        Assert.Equal([2, 1, 1, 1], areas.Select(y => y[^1]!.Value - y[0]!.Value), Near);
        Assert.Equal(areas[0][^1]!.Value, areas[1][0]!.Value, 9);
        Assert.Equal(areas[1][16]!.Value + 1, areas[2][16]!.Value, 9);
    }

    [Fact]
    public void The_bar_of_a_similar_paper_is_its_similarity_in_two_parts()
    {
        var figure = SimilarBars.Of(ExampleFigures.Similar, "q");

        // 0.3 + 0.1 and 0.2 by the terms listed; 0.5 − 0.4 and 0.2 − 0.2 by others.
        Assert.Equal([0.4, 0.2], Values(figure.Traces[0].X!).Select(x => x!.Value), Near);
        Assert.Equal([0.1, 0], Values(figure.Traces[1].X!).Select(x => x!.Value), Near);
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

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static IReadOnlyList<double?> Values(Coordinates coordinates) => (double?[])coordinates.Values;
}
