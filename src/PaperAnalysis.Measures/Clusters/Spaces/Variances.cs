namespace PaperAnalysis.Clusters;

/// <summary>
/// How much of what sets papers apart some dimensions keep; the definition stands at
/// <see cref="VectorSpace.ExplainedVariance"/>.
/// </summary>
internal static class Variances
{
    public static double[] Explained(TermWeights weights, float[] coordinates, int dimensions)
    {
        var sums = new double[dimensions];
        var squares = new double[dimensions];
        for (var start = 0; start < coordinates.Length; start += dimensions)
        {
            for (var i = 0; i < dimensions; i++)
            {
                double value = coordinates[start + i];
                sums[i] += value;
                squares[i] += value * value;
            }
        }

        var total = Total(weights);
        var n = Math.Max(1, weights.Count);
        return
        [
            .. sums.Zip(squares, (sum, square) => square / n - sum / n * (sum / n))
                .Select(variance => total > 0 ? Math.Max(0, variance) / total : 0),
        ];
    }

    private static double Total(TermWeights weights)
    {
        var sums = new double[weights.Terms.Count];
        var squares = 0.0;
        for (var i = 0; i < weights.Values.Length; i++)
        {
            double value = weights.Values[i];
            sums[weights.Columns[i]] += value;
            squares += value * value;
        }

        var n = Math.Max(1, weights.Count);
        return squares / n - sums.Sum(sum => sum / n * (sum / n));
    }
}
