namespace PaperAnalysis.Clusters;

/// <summary>
/// How much two points belong together, for the pairs where it is not negligible: p(i, j) = (p(j | i) + p(i | j)) / 2n,
/// and p(j | i) falls with the squared distance as a normal density does, as wide as makes its perplexity 2^entropy the
/// wanted one (van der Maaten and Hinton 2008).
/// </summary>
internal static class Affinities
{
    /// <summary>Over all entries the values add up to 1.</summary>
    public static NeighbourGraph Of(NearestNeighbours nearest, double perplexity, int threads)
    {
        var (n, each) = (nearest.Points, nearest.Each);
        var given = new double[n * each];
        Blocks.For(
            n,
            64,
            threads,
            (_, from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    Condition(nearest.Distances(i), Math.Log(perplexity), given.AsSpan(i * each, each));
                }
            }
        );
        return NeighbourGraph.Of(nearest, given, (p, q) => (p + q) / (2.0 * n));
    }

    // p(j | i) of one row, by Newton's method on the width, within brackets.
    private static void Condition(ReadOnlySpan<float> distances, double entropy, Span<double> given)
    {
        // From the nearest, so that it never vanishes.
        Span<double> beyond = new double[distances.Length];
        var mean = 0.0;
        for (var j = 0; j < beyond.Length; j++)
        {
            var (own, nearest) = ((double)distances[j], (double)distances[0]);
            beyond[j] = (own - nearest) * (own + nearest);
            mean += beyond[j] / beyond.Length;
        }

        var (low, high) = (0.0, double.PositiveInfinity);
        var precision = mean > 0 ? 1 / mean : 1;
        for (var step = 0; step < 64; step++)
        {
            var (sum, first, second) = (0.0, 0.0, 0.0);
            for (var j = 0; j < beyond.Length; j++)
            {
                given[j] = Math.Exp(-precision * beyond[j]);
                sum += given[j];
                first += given[j] * beyond[j];
                second += given[j] * beyond[j] * beyond[j];
            }

            for (var j = 0; j < beyond.Length; j++)
            {
                given[j] /= sum;
            }

            // H = ln Σ + βE(d), dH/dβ = −β Var(d).
            first /= sum;
            var variance = second / sum - first * first;
            var excess = Math.Log(sum) + precision * first - entropy;
            if (Math.Abs(excess) < 1e-10)
            {
                return;
            }

            (low, high) = excess > 0 ? (precision, high) : (low, precision);
            var next = precision + excess / (precision * variance);
            precision =
                next > low && next < high ? next
                : double.IsInfinity(high) ? 2 * precision
                : (low + high) / 2;
        }
    }
}
