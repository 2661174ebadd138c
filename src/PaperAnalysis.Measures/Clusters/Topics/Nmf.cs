namespace PaperAnalysis.Clusters;

/// <summary>
/// Topics as the parts that papers are sums of: X ≈ W·H with no negative number (Lee and Seung 1999).
/// </summary>
public static class Nmf
{
    /// <summary>
    /// By coordinate descent from the singular vectors of the weights, which finds the same topics each time. There are
    /// no more topics than the weights have singular values: one for equal papers, none for papers without terms.
    /// </summary>
    /// <param name="topics">How many.</param>
    public static TopicModel Of(TermWeights weights, int topics, NmfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(topics, 1);
        options ??= new NmfOptions();
        options.Check();
        var (papers, terms) = NmfStart.Of(weights, topics, options);
        var error = Fit(weights.Rows, papers, terms, options);
        var scales = new double[papers.Topics];
        for (var term = 0; term < terms.Count; term++)
        {
            for (var t = 0; t < scales.Length; t++)
            {
                scales[t] += terms[term][t];
            }
        }

        return TopicModel.Of(
            weights.Terms,
            weights.Count,
            scales.Length,
            (paper, t) => (float)(papers[paper][t] * scales[t]),
            (t, term) => (float)(terms[term][t] / scales[t]),
            error,
            TermRanking.OwnShare
        );
    }

    /// <summary>Improves both factors in turn until a step gains little.</summary>
    /// <returns>‖X − papers · termsᵀ‖ (Frobenius).</returns>
    internal static double Fit(SparseRows data, NmfFactor papers, NmfFactor terms, NmfOptions options)
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
