using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class IntervalTests
{
    [Fact]
    public void A_level_of_95_percent_is_1_96_standard_errors_and_more_with_few_degrees_of_freedom()
    {
        Assert.Equal(1.959964, Confidence.Normal(0.95), 1e-6);
        Assert.Equal(2.262157, Confidence.Student(0.95, 9), 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_lies_between_0_and_1(double level) =>
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => Check(level)).ParamName);

    [Fact]
    public void Means_differ_by_Student()
    {
        // t = 2 ÷ √(1·(1/3 + 1/3)) with 4 degrees of freedom; one variance of (2 + 2)/4 = 1.
        var difference = MeanDifference.Of([1, 2, 3], [3, 4, 5]);

        Assert.Equal((2.0, 4.0), (difference.First, difference.Second));
        Assert.Equal(2 - 2.776445 * Math.Sqrt(2.0 / 3), difference.Low, 1e-6);
        Assert.Equal(2 + 2.776445 * Math.Sqrt(2.0 / 3), difference.High, 1e-6);
        Assert.Equal(0.070484, difference.P, 1e-6);
    }

    // T = 5, K = exp(1.959964·√ln 2) = 5.112953.
    [Fact]
    public void The_unseen_part_is_log_normal()
    {
        var (low, high) = LogNormalInterval.Of(10, 15, 25, 0.95);

        Assert.Equal(10 + 5 / 5.112953, low, 5);
        Assert.Equal(10 + 5 * 5.112953, high, 5);
        Assert.Equal((10, 10), LogNormalInterval.Of(10, 10, 25, 0.95));
        Assert.Equal((15, 15), LogNormalInterval.Of(10, 15, 0, 0.95));
    }

    // SE = √(1/2·(1 + 1)) and t = 12.706205.
    [Fact]
    public void Two_groups_of_a_jackknife_are_as_by_hand()
    {
        var (low, high) = GroupedJackknife.Interval(7, [4, 6]);

        Assert.Equal(7 - 12.706205, low, 4);
        Assert.Equal(7 + 12.706205, high, 4);
        // 1, 2 and 6: Σ (θ − 3)² is 14, and Student's quantile of two degrees of freedom 4.302653.
        (low, high) = GroupedJackknife.Interval(7, [1, 2, 6]);
        Assert.Equal(7 - 4.302653 * Math.Sqrt(28 / 3.0), low, 1e-5);
        Assert.Equal(7 + 4.302653 * Math.Sqrt(28 / 3.0), high, 1e-5);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), GroupedJackknife.Interval(7, [4]));
        Assert.Throws<ArgumentNullException>(() => GroupedJackknife.Interval(7, null!));
    }

    // 8 of 10 by Clopper and Pearson: 0.8·0.2 ÷ 0.016 is 10. A share of 1 counts papers, whatever its variance.
    [Fact]
    public void A_share_has_the_exact_interval_of_its_effective_sample()
    {
        var (low, high) = ClusteredShare.Interval(0.8, 0.016, 30, 1000, 1, 0.95);

        Assert.Equal(0.443905, low, 1e-6);
        Assert.Equal(0.974789, high, 1e-6);
        // Ten papers that do not differ count ten, however much there is in them.
        var (evenLow, evenHigh) = ClusteredShare.Interval(0.8, 0, 10, 1000, 1, 0.95);
        Assert.Equal(low, evenLow, 1e-9);
        Assert.Equal(high, evenHigh, 1e-9);
        // Half of the ten papers that the variance is worth: four of five, by Clopper and Pearson.
        var (halfLow, halfHigh) = ClusteredShare.Interval(0.8, 0.016, 30, 1000, 2, 0.95);
        Assert.Equal((0.2836, 0.9949), (Math.Round(halfLow, 4), Math.Round(halfHigh, 4)));
        Assert.Equal(Math.Pow(0.025, 0.1), ClusteredShare.Interval(1, 0.1, 10, 30, 1, 0.95).Low, 1e-9);
    }

    // Two papers alike: as if one had independent occurrences, 4·2/2 = 4 and 4² ÷ 4 = 4; Garwood 1936.
    [Fact]
    public void Occurrences_that_come_in_twos_count_for_half()
    {
        var (low, high) = EffectiveCount.Interval(4, 0, 2, 1, 0.95, 2);

        Assert.Equal(1.0899, low, 1e-4);
        Assert.Equal(10.2416, high, 1e-4);
    }

    [Fact]
    public void Papers_are_dealt_into_groups_of_one_size() =>
        Assert.Equal([0, 0, 0, 1, 1, 2, 2], GroupedJackknife.Deal(7, 3, new Random(1)).Order());

    [Fact]
    public void What_does_not_vary_differs_by_just_so_much()
    {
        Assert.Equal(new MeanDifference(2, 5, 3, 3, 0), MeanDifference.Of([2, 2], [5, 5]));
        Assert.Equal(new MeanDifference(2, 2, 0, 0, 1), MeanDifference.Of([2, 2], [2, 2]));
    }

    // t of 1 degree of freedom times √(2 ÷ 1 · (1/2 + 1)).
    [Fact]
    public void Three_values_have_one_degree_of_freedom() =>
        Assert.Equal(4 - 12.706205 * Math.Sqrt(3), MeanDifference.Of([1, 3], [6]).Low, 1e-4);

    [Fact]
    public void None_and_all_are_the_very_ends()
    {
        Assert.Equal((0, 1), Wilson.Interval(0, 0, 0.95));
        Assert.All(Enumerable.Range(1, 60), n => Assert.Equal(0, Wilson.Interval(0, n, 0.95).Low));
        Assert.All(Enumerable.Range(1, 60), n => Assert.Equal(1, Wilson.Interval(n, n, 0.95).High));
    }

    private static void Check(double level) => Confidence.Check(level);
}
