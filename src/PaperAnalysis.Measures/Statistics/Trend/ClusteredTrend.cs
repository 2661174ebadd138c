namespace PaperAnalysis.Statistics;

/// <summary>
/// Trends of shares over time, where papers come in units (days, weeks) and the papers of one unit are alike. A unit with
/// n papers counts as n/(1 + (n − 1)ρ) independent ones (the design effect of Kish 1965). With the times τ, papers n,
/// successes x and weights w = 1/(1 + (n − 1)ρ), the share p = Σwx/Σwn and residuals r = w(x − np), all is made of Cochran
/// and Armitage's sum S = Σ (τ − τ̄)r.
/// </summary>
internal sealed class ClusteredTrend
{
    // How alike the papers of a unit are taken to be. The test holds its level where they are more or less so (see the
    // benchmarks' validation trends); the weights only keep large and small units from differing too much in variance.
    private const double Correlation = 0.05;

    private readonly double[] _times;
    private readonly double[] _weights;
    private readonly int[] _papers;
    private readonly double _total;
    private readonly double _squares;
    private readonly double _spread;

    /// <param name="times">Of each unit, in any unit of time.</param>
    /// <param name="papers">Of each unit, one or more.</param>
    public ClusteredTrend(IReadOnlyList<double> times, IReadOnlyList<int> papers)
    {
        _papers = [.. papers];
        _weights = Array.ConvertAll(_papers, static n => 1 / (1 + (n - 1) * Correlation));
        _total = _papers.Select((n, u) => _weights[u] * n).Sum();
        var mean = times.Select((t, u) => _weights[u] * _papers[u] * t).Sum() / _total;
        _times = [.. times.Select(t => t - mean)];
        _squares = _times.Select((t, u) => _weights[u] * _papers[u] * t * t).Sum();
        var middle = _times.DefaultIfEmpty().Average();
        _spread = _times.Sum(t => (t - middle) * (t - middle)) / (Units - 1);
    }

    public int Units => _times.Length;

    /// <summary>The times less their mean over papers.</summary>
    public ReadOnlySpan<double> Times => _times;

    public ReadOnlySpan<int> Papers => _papers;

    /// <summary>w of each unit.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Σwn, the number of independent papers.</summary>
    public double Total => _total;

    /// <summary>
    /// Z = S over its standard deviation in all orders of the units, √(Σr²·Σ(τ − mean τ)²/(U − 1)); where each unit is one
    /// paper that is √(N − 1) times the correlation with time, Mantel's (1963) form of the test of Cochran (1954) and
    /// Armitage (1955). The slope is that of the straight line, S/Σwn(τ − τ̄)², in shares per unit of time, and its
    /// interval the sandwich (White 1980) over units, with U/(U − 2) and t of U − 2 degrees of freedom.
    /// </summary>
    /// <param name="units">Those with a success, each once.</param>
    /// <param name="successes">Of each of these, one or more.</param>
    public TrendEstimate Of(ReadOnlySpan<int> units, ReadOnlySpan<int> successes, double level)
    {
        var share = 0.0;
        for (var i = 0; i < units.Length; i++)
        {
            share += _weights[units[i]] * successes[i] / _total;
        }

        var left = new double[Units];
        for (var u = 0; u < Units; u++)
        {
            left[u] = -_weights[u] * _papers[u] * share;
        }

        for (var i = 0; i < units.Length; i++)
        {
            left[units[i]] += _weights[units[i]] * successes[i];
        }

        var (sum, variance) = (0.0, 0.0);
        for (var u = 0; u < Units; u++)
        {
            sum += _times[u] * left[u];
            variance += left[u] * left[u];
        }

        // What every unit has in proportion differs by nothing but rounding.
        if (_squares == 0 || variance <= 1e-20 * _total * _total)
        {
            return default;
        }

        var slope = sum / _squares;
        var meat = 0.0;
        for (var u = 0; u < Units; u++)
        {
            meat += Math.Pow(_times[u] * (left[u] - _weights[u] * _papers[u] * slope * _times[u]), 2);
        }

        var freedom = Math.Max(1, Units - 2);
        var half = Math.Sqrt(meat * Units / freedom) / _squares * Confidence.Student(level, freedom);
        return new TrendEstimate(sum / Math.Sqrt(variance * _spread), slope, slope - half, slope + half);
    }
}
