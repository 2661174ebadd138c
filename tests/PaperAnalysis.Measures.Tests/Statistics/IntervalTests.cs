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
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), GroupedJackknife.Interval(7, [4]));
        Assert.Throws<ArgumentNullException>(() => GroupedJackknife.Interval(7, null!));
    }

    private static void Check(double level) => Confidence.Check(level);
}
