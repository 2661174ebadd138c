using System.Numerics.Tensors;

namespace PaperAnalysis.Statistics;

/// <summary>
/// Permutation test of trends: the units (days, weeks) change places in time, and each keeps all its papers. So what
/// comes together in one unit is one observation, however many papers it has.
/// </summary>
internal static class TrendPermutation
{
    // The times of all units are drawn in blocks of about this many numbers, so that memory is bounded.
    private const int BlockNumbers = 1_000_000;
    private const int FirstBlock = 1000;

    // A term that so many orders exceed is far from significant, and its p is known to a tenth of itself.
    private const int Enough = 100;

    // The least p that the orders can give is to be this part of what Benjamini and Hochberg ask of the terms found.
    private const double Level = 0.05;
    private const double Part = 0.1;

    /// <summary>
    /// For each term p = (1 + orders in which S is at least as far from 0) ÷ (1 + orders), S being that of
    /// <see cref="ClusteredTrend"/>. Orders are drawn until a term is exceeded a hundred times (Besag and Clifford 1991),
    /// and for the others until the least p that can come out is a tenth of what Benjamini and Hochberg ask of them.
    /// </summary>
    /// <param name="units">Of a term, the units that have it, each once.</param>
    /// <param name="successes">Of a term, how many papers of each of these have it.</param>
    public static double[] P(
        ClusteredTrend trend,
        int terms,
        Func<int, ReadOnlyMemory<int>> units,
        Func<int, ReadOnlyMemory<int>> successes,
        int permutations,
        int seed
    )
    {
        var random = new Random(seed);
        var order = trend.Times.ToArray();
        var observed = new double[terms];
        var asSeen = new Orders(trend, [order]);
        Parallel.For(0, terms, t => observed[t] = asSeen.Sums(units(t).Span, successes(t).Span)[0]);
        var rounding = 1e-12 * trend.Total * Math.Abs(TensorPrimitives.MaxMagnitude(trend.Times));
        var (exceeding, drawnFor) = (new int[terms], new int[terms]);
        var open = Enumerable.Range(0, terms).ToArray();
        var block = Math.Clamp(BlockNumbers / Math.Max(1, trend.Units), 1, FirstBlock);
        var done = 0;
        while (done < permutations && open.Length > 0 && !IsSettled(done, P(exceeding, drawnFor)))
        {
            var count = Math.Min(block, permutations - done);
            var orders = new Orders(trend, Draw(order, count, random));
            Parallel.ForEach(
                open,
                t =>
                {
                    // Equal sums in another order differ in their last digits, and ties count.
                    var least = Math.Abs(observed[t]) * (1 - 1e-9) - rounding;
                    exceeding[t] += orders.Sums(units(t).Span, successes(t).Span).Count(s => Math.Abs(s) >= least);
                    drawnFor[t] += count;
                }
            );
            open = Array.FindAll(open, t => exceeding[t] < Enough);
            done += count;
        }

        return P(exceeding, drawnFor);
    }

    private static double[] P(int[] exceeding, int[] drawnFor) =>
        [.. exceeding.Zip(drawnFor, static (e, n) => (1.0 + e) / (1.0 + n))];

    private static bool IsSettled(int done, double[] p) =>
        (done + 1) * Level * Part * BenjaminiHochberg.Adjust(p).Count(static q => q <= Level) > p.Length;

    private static double[][] Draw(double[] order, int count, Random random)
    {
        var drawn = new double[count][];
        for (var b = 0; b < count; b++)
        {
            random.Shuffle(order);
            drawn[b] = [.. order];
        }

        return drawn;
    }

    /// <summary>Orders of the units' times, and what all terms have in common in each of them.</summary>
    private sealed class Orders
    {
        private readonly ClusteredTrend _trend;

        // [unit][order], and Σ τwn of each order.
        private readonly double[][] _times;
        private readonly double[] _all;

        public Orders(ClusteredTrend trend, double[][] drawn)
        {
            _trend = trend;
            _times = new double[trend.Units][];
            _all = new double[drawn.Length];
            for (var u = 0; u < trend.Units; u++)
            {
                _times[u] = Array.ConvertAll(drawn, times => times[u]);
                TensorPrimitives.MultiplyAdd(_times[u], trend.Weights[u] * trend.Papers[u], _all, _all);
            }
        }

        /// <summary>
        /// S in each order: Σ τw(x − np) is Σ τwx, to which only units with a success add, less p Σ τwn.
        /// </summary>
        public double[] Sums(ReadOnlySpan<int> units, ReadOnlySpan<int> successes)
        {
            var sums = new double[_all.Length];
            var share = 0.0;
            for (var i = 0; i < units.Length; i++)
            {
                var weight = _trend.Weights[units[i]] * successes[i];
                share += weight / _trend.Total;
                TensorPrimitives.MultiplyAdd(_times[units[i]], weight, sums, sums);
            }

            TensorPrimitives.MultiplyAdd(_all, -share, sums, sums);
            return sums;
        }
    }
}
