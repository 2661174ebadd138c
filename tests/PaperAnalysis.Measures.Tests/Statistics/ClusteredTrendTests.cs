using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

/// <summary>Cochran and Armitage's test by hand, by a textbook, and against a straight line through single papers.</summary>
public class ClusteredTrendTests
{
    [Fact]
    public void The_z_of_three_days_is_as_by_hand()
    {
        var trend = new ClusteredTrend([0, 1, 2], [4, 4, 4]);

        var estimate = trend.Of([1, 2], [1, 3], 0.95);

        // p = 4/12; x − np = −4/3, −1/3, 5/3, and S = (0 − 1)(−4/3) + 0 + (2 − 1)(5/3) = 3; Σ(x − np)² = 42/9; Σ(τ − 1)² = 2.
        // Z = 3/√(42/9 · 2/2). The weights of equal days cancel.
        Assert.Equal(3 / Math.Sqrt(42 / 9.0), estimate.Z, 12);
        // Σn(τ − 1)² = 8.
        Assert.Equal(3 / 8.0, estimate.Slope, 12);
    }

    // n = 1, 1, 21 and w = 1, 1, 1/2 have wn = 1, 1, 10.5 of 12.5; x = 0, 1, 7 and p = 4.5/12.5 = 0.36 leave
    // w(x − np) = −0.36, 0.64, −0.28, at times 0, 1, 2: S = 0.64 − 0.56. Σ(τ − 1)²/2 = 1.
    [Fact]
    public void The_z_of_days_of_other_sizes_is_as_by_hand() =>
        Assert.Equal(
            0.08 / Math.Sqrt(0.1296 + 0.4096 + 0.0784),
            new ClusteredTrend([0, 1, 2], [1, 1, 21]).Of([1, 2], [1, 7], 0.95).Z,
            12
        );

    /// <summary>
    /// Alcohol and malformations: Agresti, Categorical Data Analysis, gives M² = 6.57 with M² = (N − 1)r². Each infant is a
    /// unit of its own here.
    /// </summary>
    [Fact]
    public void A_textbooks_example_gives_the_textbooks_value()
    {
        (double Score, int Infants, int With)[] table =
        [
            (0, 17114, 48),
            (0.5, 14502, 38),
            (1.5, 793, 5),
            (4, 127, 1),
            (7, 38, 1),
        ];
        double[] scores = [.. table.SelectMany(row => Enumerable.Repeat(row.Score, row.Infants))];
        bool[] has = [.. table.SelectMany(row => Enumerable.Range(0, row.Infants).Select(i => i < row.With))];
        int[] units = [.. Enumerable.Range(0, scores.Length).Where(i => has[i])];

        var z = new ClusteredTrend(scores, [.. scores.Select(_ => 1)]).Of(units, [.. units.Select(_ => 1)], 0.95).Z;

        Assert.Equal(6.57, z * z, 2);
    }

    [Fact]
    public void Slope_and_interval_are_those_of_weighted_least_squares_with_a_sandwich()
    {
        var random = new Random(5);
        int[] papers = [.. Enumerable.Range(0, 12).Select(_ => random.Next(1, 30))];
        int[] with = [.. papers.Select(n => random.Next(n + 1))];
        double[] times = [.. papers.Select((_, u) => u * u / 3.0)];
        int[] units = [.. Enumerable.Range(0, 12).Where(u => with[u] > 0)];

        var estimate = new ClusteredTrend(times, papers).Of(units, [.. units.Select(u => with[u])], 0.9);

        // Each unit a point (time, share), of the weight n/(1 + (n − 1)/20).
        var points = papers
            .Select((n, u) => (X: times[u], Y: with[u] / (double)n, W: n / (1 + (n - 1) / 20.0)))
            .ToArray();
        var total = points.Sum(p => p.W);
        var (x, y) = (points.Sum(p => p.W * p.X) / total, points.Sum(p => p.W * p.Y) / total);
        var squares = points.Sum(p => p.W * (p.X - x) * (p.X - x));
        var slope = points.Sum(p => p.W * (p.X - x) * (p.Y - y)) / squares;
        var meat = points.Sum(p => Math.Pow(p.W * (p.X - x) * (p.Y - y - slope * (p.X - x)), 2));
        var half = 1.812461122811676 * Math.Sqrt(meat * 12 / 10) / squares; // t of 10 degrees of freedom, 90 %
        Assert.Equal(slope, estimate.Slope, 12);
        Assert.Equal(slope - half, estimate.Low, 9);
        Assert.Equal(slope + half, estimate.High, 9);
    }

    [Fact]
    public void What_none_or_all_papers_have_has_no_trend()
    {
        var trend = new ClusteredTrend([0, 1, 2], [4, 4, 4]);

        Assert.Equal(default, trend.Of([], [], 0.95));
        Assert.Equal(default, trend.Of([0, 1, 2], [4, 4, 4], 0.95));
    }

    [Fact]
    public void The_p_is_the_part_of_all_orders_of_the_days()
    {
        double[] times = [0, 1, 2, 3, 5, 8];
        int[] papers = [3, 1, 4, 2, 5, 2];
        int[] with = [1, 0, 1, 1, 3, 2];
        int[] units = [0, 2, 3, 4, 5];

        var p = TrendPermutation.P(
            new ClusteredTrend(times, papers),
            1,
            _ => units,
            _ => units.Select(u => with[u]).ToArray(),
            60_000,
            1
        );

        // All 720 orders: S in each, from the weights 1/(1 + (n − 1)/20).
        double[] weights = [.. papers.Select(n => 1 / (1 + (n - 1) / 20.0))];
        var share = weights.Select((w, u) => w * with[u]).Sum() / weights.Select((w, u) => w * papers[u]).Sum();
        double Statistic(double[] order) =>
            Math.Abs(order.Select((t, u) => t * weights[u] * (with[u] - papers[u] * share)).Sum());

        var orders = Orders(times).Select(Statistic).ToArray();
        var exact = orders.Count(s => s >= Statistic(times) * (1 - 1e-9)) / 720.0;
        Assert.Equal(720, orders.Length);
        // A hundred exceeding orders end the drawing, so that p is known to a tenth of itself: three times that.
        Assert.InRange(p[0], exact * 0.7, exact * 1.3);
    }

    /// <summary>Forty papers of one day are one observation.</summary>
    [Fact]
    public void A_burst_of_one_day_is_no_trend()
    {
        var trend = new ClusteredTrend(
            [.. Enumerable.Range(0, 30).Select(d => (double)d)],
            [.. Enumerable.Repeat(50, 30)]
        );
        int[] last = [29];

        Assert.InRange(trend.Of(last, [40], 0.95).Z, 0, 2);
        Assert.True(TrendPermutation.P(trend, 1, _ => last, _ => new[] { 40 }, 9_999, 1)[0] > 0.05);
    }

    [Fact]
    public void What_each_day_has_in_proportion_has_a_p_of_1() =>
        Assert.Equal(
            [1.0],
            TrendPermutation.P(
                new ClusteredTrend([0, 1, 2, 3], [2, 4, 6, 8]),
                1,
                _ => new[] { 0, 1, 2, 3 },
                _ => new[] { 1, 2, 3, 4 },
                999,
                1
            )
        );

    /// <summary>
    /// Terms without any trend, in days whose papers are alike: with all of them null, a false discovery is any
    /// discovery, so at most one run in twenty may have one. The benchmarks' validation trends has the larger designs.
    /// </summary>
    [Fact]
    public void Of_terms_without_a_trend_few_runs_call_any()
    {
        const int Runs = 60;
        var (any, naive) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var random = new Random(run);
            int[] papers = [.. Enumerable.Range(0, 30).Select(_ => random.Next(5, 30))];
            var trend = new ClusteredTrend([.. Enumerable.Range(0, 30).Select(d => (double)d)], papers);
            var terms = Enumerable
                .Range(0, 60)
                .Select(_ =>
                {
                    // A term is in half of the papers of one day in five and in few of the others.
                    int[] with = [.. papers.Select(n => Drawn(random, n, random.Next(5) == 0 ? 0.5 : 0.02))];
                    int[] units = [.. Enumerable.Range(0, 30).Where(u => with[u] > 0)];
                    return (Units: units, With: Array.ConvertAll(units, u => with[u]));
                })
                .ToArray();
            var p = TrendPermutation.P(trend, 60, t => terms[t].Units, t => terms[t].With, 9_999, run);
            any += BenjaminiHochberg.Adjust(p).Any(q => q <= 0.05) ? 1 : 0;
            double[] asIndependent = [.. terms.Select(t => PAsIfIndependent(papers, t.Units, t.With))];
            naive += BenjaminiHochberg.Adjust(asIndependent).Any(q => q <= 0.05) ? 1 : 0;
        }

        // 60 runs at 5 % are 3 on average, and more than 8 in one of a thousand such trials.
        Assert.InRange(any, 0, 8);
        // The same terms, were their papers taken as independent.
        Assert.InRange(naive, 50, Runs);
    }

    // Cochran and Armitage's own z = Σ(τ − τ̄)x/√(p(1 − p) Σn(τ − τ̄)²), τ the day.
    private static double PAsIfIndependent(int[] papers, int[] units, int[] with)
    {
        var (total, share) = (papers.Sum(), with.Sum() / (double)papers.Sum());
        var mean = papers.Select((n, day) => (double)n * day).Sum() / total;
        var sum = units.Zip(with, (day, x) => (day - mean) * x).Sum();
        var squares = papers.Select((n, day) => n * (day - mean) * (day - mean)).Sum();
        var z = sum / Math.Sqrt(share * (1 - share) * squares);
        return 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(z));
    }

    private static int Drawn(Random random, int papers, double share) =>
        Enumerable.Range(0, papers).Count(_ => random.NextDouble() < share);

    private static IEnumerable<double[]> Orders(double[] times) =>
        times.Length == 1
            ? [times]
            : times.SelectMany(
                (first, place) =>
                    Orders([.. times.Where((_, i) => i != place)]).Select(rest => (double[])[first, .. rest])
            );
}
