using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

/// <summary>How many orders are drawn, as the least p that comes out tells: 1 ÷ (1 + orders).</summary>
public sealed class TrendPermutationTests
{
    // Fifty days of ten papers. Term 0 rises as steeply as can be; each other one stands on a single day in the middle.
    private static double[] P(int terms, int permutations)
    {
        var trend = new ClusteredTrend(
            [.. Enumerable.Range(0, 50).Select(d => (double)d)],
            [.. Enumerable.Repeat(10, 50)]
        );
        int[] late = [.. Enumerable.Range(25, 25)];
        int[] all = [.. Enumerable.Repeat(10, 25)];
        return TrendPermutation.P(
            trend,
            terms,
            t => t == 0 ? late : new[] { 24 },
            t => t == 0 ? all : new[] { 1 },
            permutations,
            1
        );
    }

    [Theory]
    [InlineData(150)]
    [InlineData(1500)]
    public void Of_ten_terms_all_orders_that_are_asked_for_are_drawn(int permutations) =>
        Assert.Equal(1.0 / (1 + permutations), P(10, permutations)[0], 12);

    // 1001 · 0.05 · 0.1 · 1 found is above 5 terms, and not above 10.
    [Fact]
    public void The_drawing_ends_where_the_least_p_is_a_tenth_of_what_is_asked() =>
        Assert.Equal(1.0 / 1001, P(5, 9_999)[0], 12);

    [Fact]
    public void A_term_that_a_hundred_orders_exceed_is_drawn_no_more()
    {
        var p = P(10, 2_000)[1] * 1001;

        Assert.Equal(Math.Round(p), p, 9);
        Assert.InRange(p, 101, 1001);
    }

    [Fact]
    public void Of_many_days_fewer_orders_are_drawn_at_a_time()
    {
        var trend = new ClusteredTrend(
            [.. Enumerable.Range(0, 5000).Select(d => (double)d)],
            [.. Enumerable.Repeat(1, 5000)]
        );

        // A million numbers are 200 orders of 5,000 days, and of these more than a hundred exceed a day near the middle.
        var p = TrendPermutation.P(trend, 1, _ => new[] { 2000 }, _ => new[] { 1 }, 9_999, 1)[0] * 201;

        Assert.Equal(Math.Round(p), p, 9);
        Assert.InRange(p, 101, 201);
    }

    // 0 and 3 against 1 and 2: S is 0 but for rounding, and so large are the times that this is no small number.
    [Fact]
    public void What_differs_by_rounding_alone_is_a_tie() =>
        Assert.Equal(
            [1.0],
            TrendPermutation.P(
                new ClusteredTrend([0.1e9, 1.1e9, 2.3e9, 3.3e9], [3, 7, 7, 3]),
                1,
                _ => new[] { 0, 1, 2, 3 },
                _ => new[] { 1, 3, 3, 1 },
                999,
                1
            )
        );
}
