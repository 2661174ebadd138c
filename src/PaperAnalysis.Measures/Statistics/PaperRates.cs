namespace PaperAnalysis.Statistics;

/// <summary>
/// Intervals of rates Σ counts ÷ Σ weights over papers, such as occurrences per word. Papers, not words, are what varies,
/// because the words of one paper come together: a term of forty occurrences in one paper has the interval of a term of
/// one paper.
/// </summary>
public sealed class PaperRates
{
    private readonly int[] _weights;
    private readonly double _squares;
    private readonly double _level;
    private readonly double _few;

    /// <param name="weights">What each paper adds to the denominator, such as its number of words.</param>
    /// <param name="level">Two-sided confidence level.</param>
    public PaperRates(ReadOnlySpan<int> weights, double level = 0.95)
    {
        Confidence.Check(level);
        (_weights, _level) = (weights.ToArray(), level);
        foreach (var weight in _weights)
        {
            Total += weight;
            _squares += (double)weight * weight;
        }

        _few = Papers < 2 ? double.PositiveInfinity : Confidence.FewPapers(level, Papers);
    }

    public int Papers => _weights.Length;

    /// <summary>Σ weights.</summary>
    public long Total { get; }

    /// <summary>
    /// The gamma interval of Σ counts ÷ Σ weights on the effective count (Fay and Feuer 1997; Korn and Graubard 1998):
    /// how often it holds the rate of all papers that these were drawn from is simulated in docs/validation.md.
    /// </summary>
    /// <param name="papers">Papers with a count, each once; all others count 0.</param>
    /// <param name="unit">What one occurrence adds to a count.</param>
    /// <returns>
    /// From one paper 0 to +∞: it says nothing about others. Without a count 0 to the bound of 3.7 papers with one
    /// occurrence each. (0, 0) where every paper has weight 0.
    /// </returns>
    public (double Low, double High) Interval(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts, int unit = 1)
    {
        var count = Sum(counts);
        if (Total == 0)
        {
            return (0, 0);
        }

        if (count <= 0)
        {
            return (0, None(unit));
        }

        var (low, high) = EffectiveCount.Interval(count, Variance(papers, counts), Papers, _few, _level, unit);
        return (low / Total, high / Total);
    }

    /// <summary>The upper bound of a rate of 0, where a paper that has any is to be expected to have so
    /// many.</summary>
    internal double None(double cluster) =>
        Total == 0 ? 0
        : Papers < 2 ? double.PositiveInfinity
        : EffectiveCount.HighOfNone(cluster, _level) / Total;

    /// <summary>
    /// Of Σ counts, from the papers' residuals: n/(n − 1)·Σ (c − r·w)², r the rate; 0 for one paper.
    /// </summary>
    internal double Variance(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts)
    {
        if (Papers < 2 || Total == 0)
        {
            return 0;
        }

        var rate = (double)Sum(counts) / Total;
        var (squares, products) = (0.0, 0.0);
        for (var i = 0; i < papers.Length; i++)
        {
            squares += (double)counts[i] * counts[i];
            products += (double)counts[i] * _weights[papers[i]];
        }

        // Those without a count have (r·w)².
        var residuals = squares - 2 * rate * products + rate * rate * _squares;
        return Math.Max(0, residuals) * Papers / (Papers - 1);
    }

    /// <summary>
    /// Student's interval of Σ counts ÷ Σ weights, r ± t·√variance, for what nearly every paper has, such as a length;
    /// from one paper 0 to +∞, and never below 0. The variance is at least what one paper of independent occurrences would
    /// give it: two titles of one length leave doubt.
    /// </summary>
    internal (double Low, double High) Mean(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts)
    {
        if (Papers < 2)
        {
            return (0, double.PositiveInfinity);
        }

        if (Total == 0)
        {
            return (0, 0);
        }

        var sum = (double)Sum(counts);
        var variance = EffectiveCount.AtLeast(Variance(papers, counts), sum, Papers);
        var (rate, half) = (sum / Total, Confidence.Normal(_level) * Math.Sqrt(_few * variance) / Total);
        return (Math.Max(0, rate - half), rate + half);
    }

    private static long Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
