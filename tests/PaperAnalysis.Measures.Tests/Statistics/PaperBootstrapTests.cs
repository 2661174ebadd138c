using PaperAnalysis.Frames;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class PaperBootstrapTests
{
    [Fact]
    public void Papers_that_are_alike_leave_no_doubt()
    {
        var (low, high) = new PaperBootstrap([10, 10, 10]).Ratio([0, 1, 2], [1, 1, 1]);

        Assert.Equal((0.1, 0.1), (low, high));
    }

    [Fact]
    public void The_spread_of_the_resamples_is_that_of_the_mean()
    {
        // Equal weights make the ratio a mean: its standard error is √(Σ(x − x̄)²/n)/√n.
        var random = new Random(3);
        var counts = Enumerable.Range(0, 200).Select(_ => random.Next(10)).ToArray();
        var weights = Enumerable.Repeat(1, 200).ToArray();
        var resampled = new PaperBootstrap(weights, new BootstrapOptions { Resamples = 4000 }).Resampled(
            [.. Enumerable.Range(0, 200)],
            counts
        );

        var mean = counts.Average();
        var error = Math.Sqrt(counts.Sum(c => (c - mean) * (c - mean)) / 200) / Math.Sqrt(200);
        Assert.Equal(mean, resampled.Average(), 3 * error / Math.Sqrt(4000));
        Assert.Equal(1, Math.Sqrt(resampled.Sum(r => (r - mean) * (r - mean)) / 4000) / error, 0.05);
    }

    [Fact]
    public void Groups_of_papers_give_the_interval_of_the_papers()
    {
        var random = new Random(8);
        var weights = Enumerable.Range(0, 9000).Select(_ => random.Next(50, 150)).ToArray();
        var papers = Enumerable.Range(0, 9000).Where(_ => random.Next(10) == 0).ToArray();
        var counts = papers.Select(_ => random.Next(1, 5)).ToArray();

        var whole = new PaperBootstrap(weights, new BootstrapOptions { MaxGroups = 9000 }).Ratio(papers, counts);
        var grouped = new PaperBootstrap(weights, new BootstrapOptions { MaxGroups = 2000 }).Ratio(papers, counts);

        Assert.Equal(1, (grouped.High - grouped.Low) / (whole.High - whole.Low), 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        int[] weights = [5, 9, 2, 7, 4, 6];
        (double, double) With(int seed) =>
            new PaperBootstrap(weights, new BootstrapOptions { Seed = seed }).Ratio([1, 3, 4], [2, 1, 3]);

        Assert.Equal(With(1), With(1));
        Assert.NotEqual(With(1), With(2));
    }

    [Fact]
    public void A_term_in_one_of_three_papers_may_be_in_none_and_in_all()
    {
        // P(no draw of the paper) = (2/3)³ = .30 and P(only it) = 1/27 = .037, both above .025.
        var (low, high) = new PaperBootstrap([10, 10, 10]).Ratio([0], [5]);

        Assert.Equal((0, 0.5), (low, high));
    }

    [Fact]
    public void Quantiles_lie_between_order_statistics() =>
        // place = .25·3 = .75 between 1 and 2.
        Assert.Equal(1.75, Quantile.OfSorted([1, 2, 3, 4], 0.25));
}
