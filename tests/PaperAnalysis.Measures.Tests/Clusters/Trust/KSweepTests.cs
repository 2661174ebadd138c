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
            "k = 5 of 2 to 14: the clusters have a stability of 1.00 on average over papers, and more clusters would lose more of it than they tell (",
            sweep.Reason,
            StringComparison.Ordinal
        );
    }

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
            "k = 2 of 2 to 2: the clusters have a stability of 1.00 on average over papers, and more clusters would lose more of it than they tell (the silhouette would take 2, the gap statistic 2)",
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
