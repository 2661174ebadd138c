using MathNet.Numerics.Distributions;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class EffectiveCountTests
{
    [Theory]
    [InlineData(0.2, 0.025)]
    [InlineData(0.3, 0.975)]
    [InlineData(1, 0.025)]
    [InlineData(2.5, 0.5)]
    [InlineData(40, 0.975)]
    [InlineData(5000, 0.025)]
    [InlineData(2e6, 0.975)]
    [InlineData(0.02, 0.99)]
    [InlineData(0.05, 0.5)]
    [InlineData(0.05, 0.999999)]
    [InlineData(0.5, 0.999999999)]
    [InlineData(2, 0.000001)]
    [InlineData(3, 0.000000001)]
    [InlineData(30, 0.000000001)]
    public void Gamma_quantiles_have_their_probability(double shape, double p)
    {
        var x = GammaLaw.Quantile(shape, p);

        Assert.Equal(p, new Gamma(shape, 1).CumulativeDistribution(x), 1e-8);
    }

    // P(X ≤ x) = x^shape ÷ Γ(shape + 1) where x is next to nothing: (ln .025 + ln Γ(1.01)) ÷ .01.
    [Fact]
    public void A_gamma_quantile_of_a_hundredth_of_a_count_is_next_to_nothing() =>
        Assert.Equal(-369.457, Math.Log(GammaLaw.Quantile(0.01, 0.025)), 0.001);

    [Theory]
    [InlineData(0.02, 5, 0.975)]
    [InlineData(0.4, 1.4, 0.025)]
    [InlineData(3, 1, 0.025)]
    [InlineData(900, 4, 0.025)]
    [InlineData(4, 90_000, 0.975)]
    [InlineData(12.5, 12.5, 0.975)]
    public void Beta_quantiles_have_their_probability(double a, double b, double p)
    {
        var x = 1 / (1 + Math.Exp(-BetaLaw.QuantileLogit(a, b, p)));

        Assert.Equal(p, Beta.CDF(a, b, x), 1e-8);
    }

    [Fact]
    public void One_occurrence_each_in_many_papers_has_the_exact_interval_of_a_Poisson_count()
    {
        // Garwood 1936: a count of 4 has 1.0899 to 10.2416. With 4 of 100,000 papers the variance is 4 and t is z.
        var rates = new PaperRates(Enumerable.Repeat(10, 100_000).ToArray());

        var (low, high) = rates.Interval([5, 70, 800, 9000], [1, 1, 1, 1]);

        Assert.Equal(1.0899, 1e6 * low, 0.001);
        Assert.Equal(10.2416, 1e6 * high, 0.001);
    }

    [Fact]
    public void Forty_occurrences_in_one_paper_are_one()
    {
        var rates = new PaperRates(Enumerable.Repeat(10, 100_000).ToArray());

        var (low, high) = rates.Interval([5], [40]);

        // A count of 1 has 0.0253 to 5.5716.
        Assert.Equal(40 * 0.0253, 1e6 * low, 0.01);
        Assert.Equal(40 * 5.5716, 1e6 * high, 0.01);
    }

    [Fact]
    public void What_every_paper_has_to_the_same_extent_is_known_well_by_many_papers_and_not_by_two()
    {
        int[] papers = [.. Enumerable.Range(0, 400)];
        var many = new PaperRates(Enumerable.Repeat(100, 400).ToArray()).Interval(
            papers,
            [.. papers.Select(static p => 4 + p % 2)]
        );
        Assert.InRange(many.Low, 0.044, 0.045);
        Assert.InRange(many.High, 0.045, 0.046);

        // Three of a hundred words each: by chance alike.
        var two = new PaperRates([100, 100]).Interval([0, 1], [3, 3]);
        Assert.True(two.Low < 0.003 && two.High > 0.3, $"{two}");
    }

    [Fact]
    public void One_paper_says_nothing_of_others()
    {
        Assert.Equal((0, double.PositiveInfinity), new PaperRates([200]).Interval([0], [5]));
        Assert.Equal((0, double.PositiveInfinity), new PaperRates([200]).Interval([], []));
        Assert.Equal((0, double.PositiveInfinity), new PaperRates([1]).Mean([0], [200]));
    }

    [Fact]
    public void A_term_of_no_paper_may_be_one_of_four_papers_more()
    {
        // −ln .025 = 3.689 papers of 1,000 words in all.
        var (low, high) = new PaperRates(Enumerable.Repeat(10, 100).ToArray()).Interval([], []);

        Assert.Equal((0.0, 0.003689), (low, Math.Round(high, 6)));
        Assert.Equal((0.0, 0.0), new PaperRates([0, 0]).Interval([], []));
    }

    [Fact]
    public void A_mean_has_the_interval_of_Student()
    {
        // 10, 20, 60: 30 ± 4.302653·√(700/3).
        var (low, high) = new PaperRates([1, 1, 1], 0.5).Mean([0, 1, 2], [10, 20, 60]);
        Assert.Equal(30 - 0.816497 * Math.Sqrt(700 / 3.0), low, 1e-4);
        Assert.Equal(30 + 0.816497 * Math.Sqrt(700 / 3.0), high, 1e-4);

        // Two titles of nine words: a variance of 18, that of two papers, ÷ 2, so 9 ± 12.706·√9/2.
        Assert.Equal(9 + 12.706205 * 1.5, new PaperRates([1, 1]).Mean([0, 1], [9, 9]).High, 1e-5);
    }

    [Fact]
    public void A_share_of_independent_parts_has_the_exact_interval_of_a_binomial()
    {
        // Clopper and Pearson: 3 of 100,000 has 0.619 to 8.767 per 100,000.
        var share = 3e-5;
        var (low, high) = ClusteredShare.Interval(share, share * (1 - share) / 100_000, 100_000, 100_000, 1, 0.95);

        Assert.Equal(0.6187e-5, low, 1e-8);
        Assert.Equal(8.7673e-5, high, 1e-8);
        Assert.Equal((0, 1), ClusteredShare.Interval(0.5, 0, 1, 7, 1, 0.95));
        // All of ten papers: (α/2)^(1/10).
        Assert.Equal((Math.Pow(0.025, 0.1), 1.0), ClusteredShare.Interval(1, 0, 10, 30, 1, 0.95), Near);
    }

    private static bool Near((double Low, double High) a, (double Low, double High) b) =>
        Math.Abs(a.Low - b.Low) < 1e-9 && Math.Abs(a.High - b.High) < 1e-9;
}
