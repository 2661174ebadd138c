using static PaperAnalysis.Statistics.RateRatioInterval;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class RateRatioIntervalTests
{
    [Fact]
    public void Independent_occurrences_have_the_exact_interval_of_two_Poisson_counts()
    {
        // 8 and 2 in equal sizes: 8 of 10 has .443905 to .974789 by Clopper and Pearson; p is theirs, 2·(56/1024).
        var (low, high) = Log2(new(8, 8, 8, 100_000, 1e6), new(2, 2, 2, 100_000, 1e6), 2 * 56 / 1024.0, 0.95);

        Assert.Equal(Math.Log2(0.443905 / 0.556095), low, 1e-3);
        Assert.Equal(Math.Log2(0.974789 / 0.025211), high, 1e-3);
    }

    [Fact]
    public void A_side_without_any_is_unbounded_there()
    {
        // "memory": none of 31 in a target of a sixth; p = .21 leaves no difference inside.
        var (low, high) = Log2(new(0, 0, 0, 60, 12_000), new(31, 12, 80, 284, 60_000), 0.21, 0.95);
        Assert.Equal(double.NegativeInfinity, low);
        Assert.InRange(high, 0, 3);

        var other = Log2(new(31, 12, 80, 284, 60_000), new(0, 0, 0, 60, 12_000), 0.21, 0.95);
        Assert.Equal((-high, double.PositiveInfinity), (other.Low, other.High));

        Assert.InRange(Log2(new(0, 0, 0, 60, 12_000), new(31, 12, 80, 284, 60_000), 0.02, 0.95).High, -3, -1e-12);
    }

    [Fact]
    public void One_paper_of_the_rest_leaves_it_forty_times_rarer_at_most()
    {
        // "differentiable", 106 times in 45 of 201 papers and once in 143. A count of 1 may be 0.0253: 5.3 doublings.
        var (_, high) = Log2(new(106, 45, 400, 201, 36_000), new(1, 1, 1, 143, 34_000), 1e-5, 0.95);

        Assert.InRange(high, Math.Log2(106 / 36_000.0 * 34_000) + 5, Math.Log2(106 / 36_000.0 * 34_000) + 9);
    }

    [Fact]
    public void A_target_of_one_paper_that_alone_has_the_term_agrees_with_its_p()
    {
        var (low, high) = Log2(new(4, 1, 0, 1, 200), new(0, 0, 0, 343, 70_000), 0.003, 0.95);

        Assert.True(low > 0 && double.IsPositiveInfinity(high));
        Assert.True(Log2(new(4, 1, 0, 1, 200), new(0, 0, 0, 9, 1_800), 0.1, 0.95).Low < 0);
    }

    // By themselves the first has no difference inside, and the second has none.
    [Fact]
    public void Where_interval_and_test_disagree_the_end_lies_just_past_no_difference()
    {
        Assert.InRange(
            Log2(new(8, 8, 8, 100_000, 1e6), new(2, 2, 2, 100_000, 1e6), 0.02, 0.95).Low,
            double.Epsilon,
            1e-4
        );
        Assert.InRange(
            Log2(new(40, 40, 40, 100_000, 1e6), new(2, 2, 2, 100_000, 1e6), 0.5, 0.95).Low,
            -1e-4,
            -double.Epsilon
        );
    }

    [Fact]
    public void One_paper_does_not_tell_how_occurrences_cluster_and_two_do()
    {
        Assert.Equal(0, new Group(4, 1, 0, 1, 200).Known);
        Assert.Equal(1, new Group(4, 1, 0, 2, 200).Known);
    }

    [Fact]
    public void Two_papers_say_nothing_of_a_difference() =>
        Assert.Equal(
            (double.NegativeInfinity, double.PositiveInfinity),
            Log2(new(3, 1, 0, 1, 100), new(5, 1, 0, 1, 100), 1, 0.95)
        );

    [Fact]
    public void No_difference_is_inside_if_and_only_if_the_test_says_so()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 3000; trial++)
        {
            var (a, b) = (random.Next(30), random.Next(1, 30));
            var (n, m) = (random.Next(1, 300), random.Next(2, 300));
            var first = new Group(a, Math.Min(n, (a + 1) / 2), a * (0.2 + 4 * random.NextDouble()), n, 150.0 * n);
            var rest = new Group(b, Math.Min(m, (b + 1) / 2), b * (0.2 + 4 * random.NextDouble()), m, 150.0 * m);
            var difference = a / first.Size - b / rest.Size;
            var p =
                difference == 0 ? 1
                : random.Next(2) == 0 ? 0.06 * random.NextDouble()
                : random.NextDouble();

            var (low, high) = Log2(first, rest, p, 0.95);

            Assert.True(low < high);
            Assert.Equal(p > 0.05 + 1e-12, low <= 0 && 0 <= high);
            // Both ends lie on either side of what was seen.
            Assert.True(a == 0 || low <= Math.Log2(a / first.Size / (b / rest.Size)) + 1e-9);
            Assert.True(a == 0 || high >= Math.Log2(a / first.Size / (b / rest.Size)) - 1e-9);
        }
    }
}
