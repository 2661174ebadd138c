namespace PaperAnalysis.Statistics;

/// <summary>
/// The interval of a share of which the parts come together in papers (Korn and Graubard 1998): Clopper and Pearson's
/// (1934) on the effective sample, share·(1 − share) ÷ variance.
/// </summary>
internal static class ClusteredShare
{
    /// <param name="variance">Of the share, from the papers.</param>
    /// <param name="papers">Papers that have any of the whole.</param>
    /// <param name="whole">What the share is a share of: the effective sample is no larger.</param>
    /// <param name="few"><see cref="Confidence.FewPapers"/>.</param>
    /// <returns>0 to 1 from one paper. At a share of 0 or 1 each paper counts one.</returns>
    public static (double Low, double High) Interval(
        double share,
        double variance,
        int papers,
        double whole,
        double few,
        double level
    )
    {
        if (papers < 2)
        {
            return (0, 1);
        }

        double effective = papers;
        if (share is > 0 and < 1 && variance > 0)
        {
            effective = Math.Min(whole, share * (1 - share) / variance) / few;
        }

        var (hits, misses) = (share * effective, (1 - share) * effective);
        var tail = (1 - level) / 2;
        return (
            hits <= 0 ? 0 : Share(BetaLaw.QuantileLogit(hits, misses + 1, tail)),
            misses <= 0 ? 1 : Share(BetaLaw.QuantileLogit(hits + 1, misses, 1 - tail))
        );
    }

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
