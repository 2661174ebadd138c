using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class ConsensusRunsTests
{
    private const int Papers = 36;

    private static readonly TermWeights Weights = TermWeights.Of(RandomTexts.Papers(2 * Papers, 60, seed: 1));

    [Fact]
    public void A_hundred_runs_place_each_paper_in_one_of_3_to_10_clusters()
    {
        int[] papers = [.. Enumerable.Range(0, Papers).Select(static i => 2 * i)];

        var runs = ConsensusRuns.Of(Weights, papers, 5, seed: 1, threads: 2);

        // .6 · √36 = 3.6 and 1.8 · √36 = 10.8.
        Assert.Equal(100, runs.Length);
        Assert.All(runs, static run => Assert.Equal(Papers, run.Length));
        int[] clusters = [.. runs.Select(static run => run.Distinct().Count(static c => c >= 0))];
        Assert.Equal((3, 10), (clusters.Min(), clusters.Max()));
    }

    [Fact]
    public void Runs_depend_on_the_seed_and_not_on_threads()
    {
        int[] papers = [.. Enumerable.Range(0, Papers)];

        var runs = ConsensusRuns.Of(Weights, papers, 5, seed: 1, threads: 1);

        Assert.Equal(runs, ConsensusRuns.Of(Weights, papers, 5, seed: 1, threads: 3));
        Assert.NotEqual(runs, ConsensusRuns.Of(Weights, papers, 5, seed: 2, threads: 1));
    }
}
