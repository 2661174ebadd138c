namespace PaperAnalysis.Statistics;

/// <summary>
/// The interval of the ratio of two rates of which the occurrences come together in papers: that of a ratio of two
/// Poisson means given their sum (Przyborowski and Wilenski 1940; Clopper and Pearson 1934) on effective counts, made to
/// agree with a test over papers.
/// </summary>
internal static class RateRatioInterval
{
    // Papers of either group count for so many in the other: what few say of how occurrences cluster is not to be relied
    // on.
    private const double Shared = 5;

    /// <summary>
    /// The ends of log₂ ratio; −∞ where the first group has none, +∞ where the rest has none, both where there are two
    /// papers. With e the effective counts, count² ÷ variance, the first group's share of e₁ + e₂ lies between the quantiles
    /// α/2 of Beta(e₁, e₂ + 1) and 1 − α/2 of Beta(e₁ + 1, e₂).
    /// </summary>
    /// <param name="p">
    /// Of a two-sided test of no difference that points the way of the ratio. Where the interval contradicts it at the
    /// level, all variances are taken larger, or smaller, by the least factor that ends this: no difference is inside if
    /// and only if p is above α.
    /// </param>
    public static (double Low, double High) Log2(Group first, Group rest, double p, double level)
    {
        var papers = first.Papers + rest.Papers;
        if (papers < 3 || first.Count + rest.Count == 0)
        {
            return (double.NegativeInfinity, double.PositiveInfinity);
        }

        var tail = (1 - level) / 2;
        // Effective counts by paper that has any, of both groups; one where only a lone paper has any.
        var known = first.Known + rest.Known;
        var each = known == 0 ? 1 : (first.Effective + rest.Effective) / known;
        var few = Confidence.FewPapers(level, papers - 1);
        var (own, other) = (first.Shrunk(each) / few, rest.Shrunk(each) / few);
        // Occurrences that count for one; those of both groups where one has none.
        var both = (first.Count + rest.Count) / (own + other);
        var d = first.Count > 0 ? first.Count / own : both;
        var e = rest.Count > 0 ? rest.Count / other : both;
        var scale = d * rest.Size / (e * first.Size);
        var factor = Agreeing(own, other, scale, p <= 2 * tail, tail);
        var (a, b) = (own / factor, other / factor);
        var shift = Math.Log2(scale);
        return (
            a == 0 ? double.NegativeInfinity : shift + BetaLaw.QuantileLogit(a, b + 1, tail) / Math.Log(2),
            b == 0 ? double.PositiveInfinity : shift + BetaLaw.QuantileLogit(a + 1, b, 1 - tail) / Math.Log(2)
        );
    }

    // The factor of both variances; 1 where interval and test agree.
    private static double Agreeing(double a, double b, double scale, bool isSignificant, double tail)
    {
        if (isSignificant == Excludes(1))
        {
            return 1;
        }

        // Smaller variances exclude no difference, and larger ones do not.
        var (inside, outside) = isSignificant ? (1.0, 0.0) : (0.0, 1.0);
        var step = isSignificant ? 0.5 : 2;
        var factor = 1.0;
        while (Excludes(factor) != isSignificant)
        {
            (inside, outside) = isSignificant ? (factor, outside) : (inside, factor);
            factor *= step;
            if (factor is < 1e-9 or > 1e9)
            {
                return factor;
            }
        }

        (inside, outside) = isSignificant ? (inside, factor) : (factor, outside);
        for (var i = 0; i < 40; i++)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = Excludes(middle) ? (inside, middle) : (middle, outside);
        }

        // Past the point where they agree by more than rounding.
        return isSignificant ? outside * (1 - 1e-6) : inside * (1 + 1e-6);

        // At a ratio of 1 the first group's share is 1 ÷ (1 + scale).
        bool Excludes(double by)
        {
            var (first, rest) = (a / by, b / by);
            return first * scale >= rest
                ? BetaLaw.Distribution(first, rest + 1, 1 / (1 + scale)) < tail
                : BetaLaw.Distribution(rest, first + 1, scale / (1 + scale)) < tail;
        }
    }

    /// <param name="Count">Occurrences.</param>
    /// <param name="Documents">Papers that have any.</param>
    /// <param name="Variance">Of the count, from the papers' residuals (<see cref="PaperRates.Variance"/>).</param>
    /// <param name="Size">Words.</param>
    public readonly record struct Group(double Count, int Documents, double Variance, int Papers, double Size)
    {
        /// <summary>The papers that tell how occurrences cluster; one alone does not.</summary>
        public int Known => Papers < 2 ? 0 : Documents;

        /// <summary>Count² ÷ variance, which is at least what one paper of independent occurrences would give it.</summary>
        public double Effective => Known == 0 ? 0 : Count * Count / EffectiveCount.AtLeast(Variance, Count, Papers);

        /// <summary>The effective count, drawn towards that of as many papers of either group.</summary>
        public double Shrunk(double each) =>
            Known == 0 ? Documents * each : Documents * (Effective + Shared * each) / (Documents + Shared);
    }
}
