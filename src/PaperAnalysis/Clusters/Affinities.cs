namespace PaperAnalysis.Clusters;

/// <summary>
/// How much two points belong together, for the pairs where it is not negligible: p(i, j) = (p(j | i) + p(i | j)) / 2n, and p(j | i) falls with the squared
/// distance as a normal density does, as wide as makes its perplexity 2^entropy the wanted one (van der Maaten and Hinton 2008).
/// </summary>
internal sealed class Affinities
{
    /// <summary>Entries of a row come four at a time; the last are filled up with the point itself at 0.</summary>
    public const int Width = 4;

    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private Affinities(int[] starts, int[] columns, float[] values) =>
        (_starts, _columns, _values) = (starts, columns, values);

    /// <summary>The points that a point belongs together with, ascending.</summary>
    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>How much, for each of <see cref="Columns"/>; over all rows the sum is 1.</summary>
    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    public static Affinities Of(NearestNeighbours nearest, double perplexity, int threads)
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
                    Condition(
                        nearest.Distances(i),
                        Math.Log(perplexity),
                        given.AsSpan(i * each, each)
                    );
                }
            }
        );
        return Join(nearest, given);
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

    private static Affinities Join(NearestNeighbours nearest, double[] given)
    {
        var (n, each) = (nearest.Points, nearest.Each);
        var rows = new List<(int Column, double Value)>[n];
        for (var i = 0; i < n; i++)
        {
            rows[i] = new List<(int, double)>(2 * each);
        }

        // From i to j in both rows, so that a row has both halves of a pair.
        for (var i = 0; i < n; i++)
        {
            for (var e = 0; e < each; e++)
            {
                var (j, value) = (nearest.Indices(i)[e], given[i * each + e] / (2.0 * n));
                rows[i].Add((j, value));
                rows[j].Add((i, value));
            }
        }

        var starts = new int[n + 1];
        var columns = new List<int>(2 * n * each);
        var values = new List<float>(2 * n * each);
        for (var i = 0; i < n; i++)
        {
            rows[i].Sort((a, b) => a.Column.CompareTo(b.Column));
            for (var e = 0; e < rows[i].Count; e++)
            {
                var (column, value) = rows[i][e];
                if (e + 1 < rows[i].Count && rows[i][e + 1].Column == column)
                {
                    // Two terms, whose sum has no order.
                    value += rows[i][++e].Value;
                }

                columns.Add(column);
                values.Add((float)value);
            }

            for (; columns.Count % Width != 0; )
            {
                columns.Add(i);
                values.Add(0);
            }

            starts[i + 1] = columns.Count;
        }

        return new Affinities(starts, [.. columns], [.. values]);
    }
}
