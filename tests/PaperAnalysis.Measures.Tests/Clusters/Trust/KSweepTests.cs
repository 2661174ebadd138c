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
        Assert.Equal(chosen.Coherence, chosen.Score, 1e-12);
        Assert.True(chosen.Stability > 0.99);
        Assert.True(chosen.Coherence > 0.2);
        Assert.StartsWith(
            "k = 5 of 2 to 14: 100 % of the papers are in clusters stable enough for a name, and the names' coherence is 0.",
            sweep.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_score_counts_only_papers_whose_cluster_is_named()
    {
        var papers = PlantedPapers.Shuffled(80, 4);

        var sweep = KSweep.Of(papers, VectorSpace.Of(papers), new() { Ks = [5, 8] });

        Assert.All(sweep.Rows, r => Assert.Equal((0, 0), (r.StableShare, r.Score)));
        Assert.Equal(5, sweep.K);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Too_few_papers_make_one_cluster(int count)
    {
        var papers = PlantedPapers.Of(count, 1);

        var sweep = KSweep.Of(papers, VectorSpace.Of(papers));

        Assert.Equal((0, 1), (sweep.Rows.Count, sweep.K));
        Assert.Equal(
            $"k = 1: {count} papers, or those that differ among them, are too few to compare numbers of clusters",
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
