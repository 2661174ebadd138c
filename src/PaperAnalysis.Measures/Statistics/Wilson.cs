namespace PaperAnalysis.Statistics;

/// <summary>
/// The score interval of a proportion (Wilson 1927): holds its level at shares near 0 and 1, where the usual p ± z·se
/// does not.
/// </summary>
internal static class Wilson
{
    /// <summary>
    /// (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n). An empty sample says nothing: 0 to 1.
    /// </summary>
    /// <param name="level">Two-sided confidence level, in (0, 1).</param>
    public static (double Low, double High) Interval(int successes, int trials, double level)
    {
        Confidence.Check(level);
        if (trials == 0)
        {
            return (0, 1);
        }

        var z = Confidence.Normal(level);
        var p = (double)successes / trials;
        var centre = p + z * z / (2 * trials);
        var half = z * Math.Sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials));
        var scale = 1 + z * z / trials;
        // At 0 and n successes one end is exactly 0 or 1; rounding would leave it a few 1e-17 beside.
        return (successes == 0 ? 0 : (centre - half) / scale, successes == trials ? 1 : (centre + half) / scale);
    }
}
