using System.Numerics.Tensors;

namespace PaperAnalysis.Statistics;

/// <summary>
/// Percentile bootstrap over papers (Efron 1979): papers, not words, are drawn with replacement, because the words of
/// one paper come together. All terms are seen under the same draws.
/// </summary>
public sealed class PaperBootstrap
{
    private readonly BootstrapOptions _options;
    private readonly int[] _groupOf;
    private readonly double[][] _drawn;
    private readonly double[] _totals;

    /// <param name="weights">What each paper adds to the denominator, such as its number of words.</param>
    public PaperBootstrap(ReadOnlySpan<int> weights, BootstrapOptions? options = null)
    {
        _options = options ?? new BootstrapOptions();
        _options.Check();
        var random = new Random(_options.Seed);
        _groupOf =
            weights.Length <= _options.MaxGroups
                ? [.. Enumerable.Range(0, weights.Length)]
                : GroupedJackknife.Deal(weights.Length, _options.MaxGroups, random);
        var groups = Math.Min(weights.Length, _options.MaxGroups);
        _drawn = Draw(groups, _options.Resamples, random);
        _totals = new double[_options.Resamples];
        var sums = new double[groups];
        for (var paper = 0; paper < weights.Length; paper++)
        {
            sums[_groupOf[paper]] += weights[paper];
        }

        for (var group = 0; group < groups; group++)
        {
            TensorPrimitives.MultiplyAdd(_drawn[group], sums[group], _totals, _totals);
        }
    }

    /// <summary>
    /// The interval of Σ counts ÷ Σ weights: quantiles (1 ∓ level)/2 of the resampled ratios.
    /// </summary>
    /// <param name="papers">Papers with a count, each once; all others count 0.</param>
    /// <returns>(0, 0) where every paper has weight 0.</returns>
    public (double Low, double High) Ratio(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts) =>
        Confidence.Percentile(Resampled(papers, counts), _options.Level);

    /// <summary>Σ weights of each resample, in the order of the draws; not to be changed.</summary>
    internal double[] Totals => _totals;

    /// <summary>The ratio of each resample, in the order of the draws.</summary>
    internal double[] Resampled(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts)
    {
        var ratios = Sums(papers, counts);
        for (var i = 0; i < ratios.Length; i++)
        {
            ratios[i] = _totals[i] == 0 ? 0 : ratios[i] / _totals[i];
        }

        return ratios;
    }

    /// <summary>Σ counts of each resample, in the order of the draws.</summary>
    internal double[] Sums(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts)
    {
        // Sums of whole numbers below 2^53 are exact, so the order of addition, and fused or not, give the same.
        var sums = new double[_drawn.Length];
        for (var i = 0; i < papers.Length; i++)
        {
            sums[_groupOf[papers[i]]] += counts[i];
        }

        var resampled = new double[_totals.Length];
        for (var group = 0; group < sums.Length; group++)
        {
            if (sums[group] != 0)
            {
                TensorPrimitives.MultiplyAdd(_drawn[group], sums[group], resampled, resampled);
            }
        }

        return resampled;
    }

    private static double[][] Draw(int groups, int resamples, Random random)
    {
        var drawn = new double[groups][];
        for (var group = 0; group < groups; group++)
        {
            drawn[group] = new double[resamples];
        }

        for (var b = 0; b < resamples; b++)
        {
            for (var i = 0; i < groups; i++)
            {
                drawn[random.Next(groups)][b]++;
            }
        }

        return drawn;
    }
}
