namespace PaperAnalysis.Statistics;

/// <summary>
/// The interval of a count of which occurrences come together in papers (Fay and Feuer 1997). Its effective count is
/// count² ÷ variance, as many independent occurrences as would vary as much: forty in one paper are one. The bounds are
/// those of a Poisson count of that size, so that they hold for rare terms too.
/// </summary>
internal static class EffectiveCount
{
    /// <summary>
    /// Low = c/e·Γ⁻¹(α/2; e) and High = c/e·Γ⁻¹(1 − α/2; e + 1), where c is the count and e its effective count. Because
    /// the variance is an estimate from few papers, it enters times (t/z)², t of Student's distribution with one degree
    /// of freedom less than papers (Korn and Graubard 1998).
    /// </summary>
    /// <param name="count">Above 0.</param>
    /// <param name="variance">Of the count, from the papers.</param>
    /// <param name="few"><see cref="Confidence.FewPapers"/>.</param>
    /// <param name="unit">What one occurrence adds to the count. The variance is at least what one paper whose
    /// occurrences are independent would give it: two papers that happen to be alike leave doubt.</param>
    /// <returns>0 to +∞ from one paper, which says nothing about others.</returns>
    public static (double Low, double High) Interval(
        double count,
        double variance,
        int papers,
        double few,
        double level,
        double unit = 1
    )
    {
        if (papers < 2)
        {
            return (0, double.PositiveInfinity);
        }

        var effective = count * count / (AtLeast(variance, count * unit, papers) * few);
        var tail = (1 - level) / 2;
        return (
            count / effective * GammaLaw.Quantile(effective, tail),
            count / effective * GammaLaw.Quantile(effective + 1, 1 - tail)
        );
    }

    /// <summary>The variance, but no less than if one of the papers had independent occurrences.</summary>
    /// <param name="independent">What the variance would be if all had: the count.</param>
    public static double AtLeast(double variance, double independent, int papers) =>
        Math.Max(variance, ((papers - 1) * variance + independent) / papers);

    /// <summary>
    /// The upper bound of a count of 0: −ln(α/2) papers' worth of it, 3.7 at a level of 95 % (the "rule of three", for
    /// two sides).
    /// </summary>
    /// <param name="cluster">Occurrences to expect in a paper that has any.</param>
    public static double HighOfNone(double cluster, double level) => -Math.Log((1 - level) / 2) * cluster;
}
