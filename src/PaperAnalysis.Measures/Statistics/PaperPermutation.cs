using System.Numerics.Tensors;

namespace PaperAnalysis.Statistics;

/// <summary>
/// Permutation test over papers: which papers are the target is drawn anew, and each paper keeps all its words. So what
/// a single paper does cannot be significant, however often it does it.
/// </summary>
internal static class PaperPermutation
{
    // Relabellings are drawn in blocks of about this many labels, so that memory is bounded for any number of papers.
    private const int BlockLabels = 4_000_000;

    // A term that so many relabellings exceed is far from significant, and its p is known to a tenth of itself: no more
    // are drawn for it.
    private const int Enough = 100;

    /// <summary>
    /// For each term p = (1 + relabellings that are at least as far from the middle) ÷ (1 + relabellings). What is
    /// compared is the sum over the target's papers of each paper's own rate, count ÷ words, and the middle is its mean
    /// over all relabellings. Counts would not do: a digest of shorter papers expects fewer of every term than any
    /// relabelling does, which alone would make a term of five papers significant. Source: Lijffijt et al. 2016, who
    /// find tests on the texts' own rates the ones that hold; for stopping early, Besag and Clifford 1991.
    /// </summary>
    /// <param name="papers">Of a term, the papers that have it.</param>
    /// <param name="counts">Of a term, how often each of these has it.</param>
    /// <param name="lengths">Words of each paper.</param>
    public static double[] P(
        int terms,
        Func<int, ReadOnlySpan<int>> papers,
        Func<int, ReadOnlySpan<int>> counts,
        ReadOnlySpan<int> lengths,
        bool[] target,
        int permutations,
        int seed
    )
    {
        var random = new Random(seed);
        var labels = (bool[])target.Clone();
        var sizes = lengths.ToArray();
        var share = target.Count(static t => t) / (double)target.Length;
        var exceeding = new int[terms];
        var drawnFor = new int[terms];
        var open = Enumerable.Range(0, terms).ToArray();
        var block = Math.Clamp(BlockLabels / Math.Max(1, labels.Length), 1, permutations);
        for (var done = 0; done < permutations && open.Length > 0; done += block)
        {
            var drawn = Draw(labels, Math.Min(block, permutations - done), random);
            Parallel.ForEach(
                open,
                t =>
                {
                    exceeding[t] += Exceeding(papers(t), counts(t), sizes, target, share, drawn);
                    drawnFor[t] += drawn[0].Length;
                }
            );
            open = Array.FindAll(open, t => exceeding[t] < Enough);
        }

        return [.. exceeding.Zip(drawnFor, static (e, n) => (1.0 + e) / (1.0 + n))];
    }

    private static int Exceeding(
        ReadOnlySpan<int> papers,
        ReadOnlySpan<int> counts,
        int[] sizes,
        bool[] target,
        double share,
        double[][] drawn
    )
    {
        var inTarget = new double[drawn[0].Length];
        var (all, observed) = (0.0, 0.0);
        for (var i = 0; i < papers.Length; i++)
        {
            var rate = counts[i] / (double)sizes[papers[i]];
            all += rate;
            observed += target[papers[i]] ? rate : 0;
            TensorPrimitives.MultiplyAdd(drawn[papers[i]], rate, inTarget, inTarget);
        }

        var middle = all * share;
        // Equal sums in another order differ in their last digits, and ties count.
        var off = Math.Abs(observed - middle) - 1e-9 * all;
        return inTarget.Count(sum => Math.Abs(sum - middle) >= off);
    }

    // drawn[paper][b] is 1 where relabelling b has the paper in the target.
    private static double[][] Draw(bool[] labels, int count, Random random)
    {
        var drawn = new double[labels.Length][];
        for (var paper = 0; paper < drawn.Length; paper++)
        {
            drawn[paper] = new double[count];
        }

        for (var b = 0; b < count; b++)
        {
            random.Shuffle(labels);
            for (var paper = 0; paper < labels.Length; paper++)
            {
                drawn[paper][b] = labels[paper] ? 1 : 0;
            }
        }

        return drawn;
    }
}
