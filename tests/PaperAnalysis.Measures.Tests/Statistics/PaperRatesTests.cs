using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class PaperRatesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    public void A_level_outside_0_and_1_is_refused(double level) =>
        Assert.Equal(
            "level",
            Assert.Throws<ArgumentOutOfRangeException>(() => new PaperRates([1, 2], level)).ParamName
        );

    // Rate 1/4; residuals 1 − 1/4 and 0 − 3/4, squares 9/16 each, times 2/1.
    [Fact]
    public void The_variance_of_two_papers_is_as_by_hand() =>
        Assert.Equal(2.25, new PaperRates([1, 3]).Variance([0], [1]), 12);

    [Fact]
    public void Where_nothing_is_counted_in_nothing_the_rate_is_0()
    {
        var rates = new PaperRates([0, 0]);

        Assert.Equal((0, 0), rates.Interval([0], [1]));
        Assert.Equal((0, 0), rates.Mean([0], [1]));
        Assert.Equal(0, rates.None(1));
        Assert.Equal(0, rates.Variance([0], [1]));
    }

    [Fact]
    public void One_paper_says_nothing_of_others()
    {
        var rates = new PaperRates([4]);

        Assert.Equal((0, double.PositiveInfinity), rates.Interval([0], [1]));
        Assert.Equal((0, double.PositiveInfinity), rates.Interval([], []));
        Assert.Equal((0, double.PositiveInfinity), rates.Mean([0], [1]));
        Assert.Equal((0, double.PositiveInfinity), new PaperRates([0]).Mean([0], [1]));
        Assert.Equal(0, rates.Variance([0], [1]));
    }

    // −ln 0.025 = 3.688879 papers' worth.
    [Fact]
    public void A_rate_of_0_in_two_papers_has_a_bound() =>
        Assert.Equal(3.688879 * 2 / 4, new PaperRates([1, 3]).Interval([], [], 2).High, 6);

    // Two papers of one length: variance 0, as if one had 8 independent words 8/2 = 4. t of 1 degree of freedom 12.706205.
    [Fact]
    public void A_mean_of_two_equal_lengths_leaves_doubt_and_is_not_below_0()
    {
        var (low, high) = new PaperRates([1, 1]).Mean([0, 1], [4, 4]);

        Assert.Equal(0, low);
        Assert.Equal(4 + 12.706205 * 2 / 2, high, 4);
    }
}
