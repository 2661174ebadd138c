namespace PaperAnalysis.Clusters;

/// <summary>Topics as the parts that papers are sums of: X ≈ W·H with no negative number (Lee and Seung 1999).</summary>
public static class Nmf
{
    /// <summary>Improves both factors in turn until a step gains little.</summary>
    /// <returns>‖X − papers · termsᵀ‖ (Frobenius).</returns>
    internal static double Fit(
        SparseRows data,
        NmfFactor papers,
        NmfFactor terms,
        NmfOptions options
    )
    {
        var columns = data.Transposed();
        var norm = data.SquaredNorm();
        var gram = terms.Gram(options.Threads);
        var error = norm;
        for (var step = 0; step < options.Iterations; step++)
        {
            papers.Improve(data, terms, gram, options.Threads);
            var paperGram = papers.Gram(options.Threads);
            var cross = terms.Improve(columns, papers, paperGram, options.Threads);
            gram = terms.Gram(options.Threads);
            var before = error;
            error = Math.Max(0, norm - 2 * cross + Inner(paperGram, gram));
            if (before - error <= options.Tolerance * before)
            {
                break;
            }
        }

        return Math.Sqrt(error);
    }

    private static double Inner(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }
}
