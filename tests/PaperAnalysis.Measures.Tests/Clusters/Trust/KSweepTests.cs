using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class KSweepTests
{
    [Fact]
    public void The_planted_number_of_subjects_is_chosen()
    {
        var papers = PlantedPapers.Of(120, 5);

        var sweep = KSweep.Of(papers, VectorSpace.Of(papers));

        Assert.Equal(5, sweep.K);
        // √240 = 15.5.
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14], sweep.Rows.Select(r => r.K));
        var chosen = sweep.Rows.Single(r => r.K == 5);
        Assert.Equal(1, chosen.StableShare);
        Assert.True(chosen.Stability > 0.99);
        Assert.True(chosen.Coherence > 0.2);
        Assert.StartsWith(
            "k = 5 of 2 to 14: the clusters have a stability of 1.00 on average over papers, and other numbers have less above chance or are further from 5, a usual one for 120 papers (",
            sweep.Reason,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// A number near the usual one is taken unless another has clearly more stability above chance: samples of one kind
    /// are to take like numbers. C² / (1 + 3 ln²(k / u)), C = (S − c) / (1 − c), c = 1 / (2k − 1), u = 3 · 1,000^.1 = 6.
    /// </summary>
    [Theory]
    // c = 1/3, C = .70, ln²(2/6) = 1.2: .11; c = 1/11, C = .45, ln² = 0: .20.
    [InlineData(0.8, 2, 0.5, 6, 6)]
    // All of two is found again, little of six: 1 / 4.6 = .22; C = .34: .12.
    [InlineData(1, 2, 0.4, 6, 2)]
    // C = .45: .20; eighteen of which all is found again: 1 / (1 + 3 · 1.2) = .22.
    [InlineData(0.5, 6, 1, 18, 18)]
    [InlineData(0.6, 6, 1, 18, 6)]
    // Both no better than chance: the fewer.
    [InlineData(0.3, 2, 0.05, 6, 2)]
    public void A_number_near_the_usual_one_is_taken_unless_another_is_clearly_more_stable(
        double ofFewer,
        int fewer,
        double ofMore,
        int more,
        int chosen
    ) => Assert.Equal(chosen, KSweep.Best([Row(fewer, ofFewer), Row(more, ofMore)], 1000).K);

    [Fact]
    public void A_usual_number_grows_slowly_with_the_papers()
    {
        // Of like stability above chance: 3 · 100^.1 = 4.8, 3 · 100,000^.1 = 9.5.
        KSweepRow[] rows =
        [
            .. new[] { 2, 3, 4, 5, 6, 7, 8, 9, 10, 12 }.Select(k => Row(k, (0.5 * (2 * k - 2) + 1) / (2 * k - 1))),
        ];

        Assert.Equal(5, KSweep.Best(rows, 100).K);
        Assert.Equal(9, KSweep.Best(rows, 100_000).K);
    }

    /// <summary>
    /// A cluster's stability is of numbers that another sample may take: near its own, and the usual one, by which one of two
    /// clusters of a collection for which five are usual is seldom found again.
    /// </summary>
    [Fact]
    public void Stability_is_of_the_numbers_that_another_sample_may_take()
    {
        Assert.Equal([2, 2, 3, 5], PaperClusters.Nearby(2, KSweep.Usual(100)));
        Assert.Equal([6, 5, 8, 6], PaperClusters.Nearby(6, KSweep.Usual(1000)));
        // A number that was given stands in every sample.
        Assert.Equal([20, 16, 25], PaperClusters.Nearby(20));
        Assert.Equal([1, 1, 1], PaperClusters.Nearby(1));
    }

    private static KSweepRow Row(int k, double stability) => new(k, 0, 0, stability, 0, 0, 0);

    [Fact]
    public void Where_nothing_is_found_again_that_is_said()
    {
        var papers = PlantedPapers.Shuffled(80, 4);

        var sweep = KSweep.Of(papers, VectorSpace.Of(papers), new() { Ks = [5, 8] });

        Assert.All(sweep.Rows, r => Assert.Equal(0, r.StableShare));
        Assert.Contains(sweep.K, (int[])[5, 8]);
        Assert.Contains(
            "which is little: half of the papers do not make these clusters of the others",
            sweep.Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(39, 0)]
    [InlineData(40, 8)] // √80 = 8.9
    [InlineData(49, 9)]
    [InlineData(50, 10)] // √100
    [InlineData(127, 14)]
    [InlineData(128, 16)]
    [InlineData(9999, 50)]
    public void Numbers_of_clusters_go_up_to_the_root_of_twice_the_papers(int papers, int most)
    {
        var ks = new KSweepOptions().For(papers).ToArray();

        Assert.Equal(most, ks.LastOrDefault());
        Assert.Equal(Enumerable.Range(2, Math.Clamp(most - 1, 0, 11)), ks.Where(static k => k <= 12));
        Assert.Equal(new[] { 14, 16, 18, 20, 25, 30, 40, 50 }.Where(k => k <= most), ks.Where(static k => k > 12));
    }

    [Fact]
    public void A_number_at_which_clusters_are_found_again_is_said_to_be_enough()
    {
        var papers = PlantedPapers.Of(40, 2);

        var sweep = KSweep.Of(papers, VectorSpace.Of(papers), new() { Ks = [2] });

        Assert.InRange(sweep.Rows[0].Coherence, 0.2, 1);
        Assert.StartsWith(
            "k = 2 of 2 to 2: the clusters have a stability of 1.00 on average over papers, and other numbers have less above chance or are further from 4, a usual one for 40 papers (the silhouette would take 2, the gap statistic 2)",
            sweep.Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(13)]
    [InlineData(39)]
    public void Too_few_papers_make_one_cluster(int count)
    {
        var papers = PlantedPapers.Of(count, 1);

        var sweep = KSweep.Of(papers, VectorSpace.Of(papers));

        Assert.Equal((0, 1), (sweep.Rows.Count, sweep.K));
        Assert.Equal(
            $"k = 1: {count} papers, or those that differ among them, are too few to choose a number of clusters, for which 40 are needed; all are one",
            sweep.Reason
        );
    }

    [Fact]
    public void Numbers_that_do_not_ascend_are_refused() =>
        Assert.StartsWith(
            "The numbers of clusters are 4, 3; expected them to ascend from 2 or more.",
            Assert
                .Throws<ArgumentException>(() =>
                    KSweep.Of(PlantedPapers.Of(9, 2), VectorSpace.Of(PlantedPapers.Of(9, 2)), new() { Ks = [4, 3] })
                )
                .Message,
            StringComparison.Ordinal
        );
}
