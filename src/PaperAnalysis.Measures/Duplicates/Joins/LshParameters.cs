using MathNet.Numerics;

namespace PaperAnalysis.Duplicates;

/// <summary>Bands and rows of locality-sensitive hashing: two sets meet when all rows of any band agree.</summary>
/// <param name="Bands">b.</param>
/// <param name="Rows">r; b·r is at most the number of permutations.</param>
public sealed record LshParameters(int Bands, int Rows)
{
    /// <summary>
    /// The chance that a pair at Jaccard s becomes a candidate: 1 − (1 − sʳ)ᵇ (Indyk and Motwani 1998; Leskovec et al.,
    /// ch. 3).
    /// </summary>
    public double Recall(double jaccard) => 1 - Math.Pow(1 - Math.Pow(jaccard, Rows), Bands);

    /// <summary>
    /// The most rows, in as many bands as the permutations allow, whose recall for a pair at the very threshold reaches
    /// <paramref name="recall"/>; pairs above it have more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range, or no bands reach the
    /// recall.</exception>
    public static LshParameters ForRecall(double threshold, int permutations, double recall = 0.99)
    {
        Check(threshold, permutations);
        if (recall is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(recall),
                recall,
                "A recall lies between 0 and 1, as in 0.99; recall 1 needs the exact join."
            );
        }

        for (var rows = permutations; rows >= 1; rows--)
        {
            var parameters = new LshParameters(permutations / rows, rows);
            if (parameters.Recall(threshold) >= recall)
            {
                return parameters;
            }
        }

        throw new ArgumentOutOfRangeException(
            nameof(permutations),
            permutations,
            FormattableString.Invariant(
                $"No bands of {permutations} permutations find {recall:P0} of pairs at {threshold}; take more permutations, or the exact join."
            )
        );
    }

    /// <summary>
    /// The bands that minimise ½∫₀ᵗ P(s)ds + ½∫ₜ¹ (1−P(s))ds, P(s) = 1 − (1 − sʳ)ᵇ: the choice of the usual tools. It
    /// weighs a missed pair no more than a needless comparison, and so loses pairs near the threshold; it stands here
    /// to compare.
    /// </summary>
    public static LshParameters ForEqualWeights(double threshold, int permutations)
    {
        Check(threshold, permutations);
        LshParameters? best = null;
        var least = double.PositiveInfinity;
        for (var bands = 1; bands <= permutations; bands++)
        {
            for (var rows = 1; rows <= permutations / bands; rows++)
            {
                var parameters = new LshParameters(bands, rows);
                var error =
                    0.5 * Integrate.GaussLegendre(parameters.Recall, 0, threshold, 64)
                    + 0.5 * Integrate.GaussLegendre(s => 1 - parameters.Recall(s), threshold, 1, 64);
                if (error < least)
                {
                    (least, best) = (error, parameters);
                }
            }
        }

        return best!;
    }

    private static void Check(double threshold, int permutations)
    {
        if (threshold is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(threshold),
                threshold,
                "A threshold lies above 0 and at most at 1, as in 0.8."
            );
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
    }
}
