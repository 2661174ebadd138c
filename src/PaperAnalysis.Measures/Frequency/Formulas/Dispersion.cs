namespace PaperAnalysis.Frequency;

/// <summary>
/// How evenly a term is spread over the parts of a corpus. Part i has size sᵢ (a share of all words) and vᵢ of the
/// term's f = Σ v occurrences. Sources: Gries 2008 (DP), Lijffijt and Gries 2012 (its normalisation), Juilland 1970,
/// Rosengren 1971.
/// </summary>
public static class Dispersion
{
    /// <summary>Deviation of proportions, ½ Σ |vᵢ/f − sᵢ|: 0 even, 1 − min s at most.</summary>
    public static double Dp(ReadOnlySpan<int> counts, ReadOnlySpan<int> sizes)
    {
        var (f, total) = Totals(counts, sizes);
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += Math.Abs(counts[i] / f - sizes[i] / total);
        }

        return sum / 2;
    }

    /// <summary>
    /// DP ÷ (1 − min s): 0 even, 1 where the smallest part has it all. Parts of size 0 are no parts; of a single part
    /// the DP is 0.
    /// </summary>
    public static double DpNorm(ReadOnlySpan<int> counts, ReadOnlySpan<int> sizes)
    {
        var (_, total) = Totals(counts, sizes);
        return Normalised(Dp(counts, sizes), Smallest(sizes), total);
    }

    /// <summary>
    /// The same from the parts that have the term only, in time of their number: what the others add is 1 − Σ of the
    /// sizes of these.
    /// </summary>
    /// <param name="parts">Parts with a count, each once.</param>
    internal static double DpNorm(
        ReadOnlySpan<int> parts,
        ReadOnlySpan<int> counts,
        ReadOnlySpan<int> sizes,
        double total,
        int smallest
    )
    {
        var f = 0.0;
        foreach (var count in counts)
        {
            f += count;
        }

        var (sum, seen) = (0.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            var share = sizes[parts[i]] / total;
            sum += Math.Abs(counts[i] / f - share);
            seen += share;
        }

        return Normalised(Math.Max(0, (sum + 1 - seen) / 2), smallest, total);
    }

    /// <summary>
    /// Juilland's D, 1 − V/√(n−1), with V the coefficient of variation (population) of vᵢ/sᵢ: 1 even, 0 in one part
    /// only.
    /// </summary>
    public static double JuillandD(ReadOnlySpan<int> counts, ReadOnlySpan<int> sizes)
    {
        Totals(counts, sizes);
        var rates = new double[counts.Length];
        for (var i = 0; i < rates.Length; i++)
        {
            rates[i] = (double)counts[i] / sizes[i];
        }

        return rates.Length == 1 ? 1 : 1 - Variation(rates) / Math.Sqrt(rates.Length - 1);
    }

    /// <summary>Rosengren's S, (Σ √(sᵢ vᵢ))²/f: 1 even, min s at least.</summary>
    public static double RosengrenS(ReadOnlySpan<int> counts, ReadOnlySpan<int> sizes)
    {
        var (f, total) = Totals(counts, sizes);
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += Math.Sqrt(counts[i] * (sizes[i] / total));
        }

        return sum * sum / f;
    }

    /// <summary>
    /// Kullback–Leibler divergence of the term's shares from the parts' sizes, Σ vᵢ/f · log₂(vᵢ/f ÷ sᵢ), in bits: 0
    /// even.
    /// </summary>
    public static double KullbackLeibler(ReadOnlySpan<int> counts, ReadOnlySpan<int> sizes)
    {
        var (f, total) = Totals(counts, sizes);
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += counts[i] == 0 ? 0 : counts[i] / f * Math.Log2(counts[i] / f / (sizes[i] / total));
        }

        return sum;
    }

    /// <summary>
    /// Coefficient of variation of the counts, σ/mean with the population's σ; it disregards the sizes.
    /// </summary>
    public static double VariationCoefficient(ReadOnlySpan<int> counts)
    {
        var values = new double[counts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = counts[i];
        }

        return Variation(values);
    }

    internal static int Smallest(ReadOnlySpan<int> sizes)
    {
        var smallest = int.MaxValue;
        foreach (var size in sizes)
        {
            smallest = size > 0 ? Math.Min(smallest, size) : smallest;
        }

        return smallest;
    }

    private static double Normalised(double dp, int smallest, double total) =>
        smallest >= total ? 0 : dp / (1 - smallest / total);

    private static double Variation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Length) / mean;
    }

    private static (double Count, double Size) Totals(ReadOnlySpan<int> counts, ReadOnlySpan<int> sizes)
    {
        var (f, total) = (0.0, 0.0);
        for (var i = 0; i < Math.Min(counts.Length, sizes.Length); i++)
        {
            if (counts[i] < 0 || counts[i] > sizes[i])
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Part {i} has {counts[i]} occurrences in {sizes[i]} words; expected 0 to as many as the words."
                    ),
                    nameof(counts)
                );
            }

            f += counts[i];
            total += sizes[i];
        }

        if (counts.Length != sizes.Length || f == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{counts.Length} counts (sum {f}) for {sizes.Length} sizes; expected one count for each part, and at least one occurrence."
                ),
                nameof(counts)
            );
        }

        return (f, total);
    }
}
