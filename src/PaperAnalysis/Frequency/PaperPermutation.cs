using System.Numerics.Tensors;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Permutation test over papers: which papers are the target is drawn anew, and each paper keeps all its words. So what a single paper does cannot be
/// significant, however often it does it.
/// </summary>
internal static class PaperPermutation
{
    // Relabellings are drawn in blocks of about this many labels, so that memory is bounded for any number of papers.
    private const int BlockLabels = 4_000_000;

    /// <summary>
    /// For each term p = (1 + relabellings with |O − E| at least as large as it is) ÷ (1 + relabellings), where O is the term's count in the target and E = f·n/N its
    /// expectation from the target's words n. Compared in whole numbers, so that ties are ties.
    /// </summary>
    public static double[] P(
        Postings postings,
        int terms,
        ReadOnlySpan<int> lengths,
        bool[] target,
        KeynessOptions options
    )
    {
        var random = new Random(options.Seed);
        var labels = (bool[])target.Clone();
        var sizes = lengths.ToArray();
        var total = (double)sizes.Sum(static l => (long)l);
        var exceeding = new int[terms];
        var block = Math.Clamp(BlockLabels / Math.Max(1, labels.Length), 1, options.Permutations);
        for (var done = 0; done < options.Permutations; done += block)
        {
            var count = Math.Min(block, options.Permutations - done);
            var drawn = Draw(labels, count, random);
            var words = new double[count];
            for (var paper = 0; paper < sizes.Length; paper++)
            {
                TensorPrimitives.MultiplyAdd(drawn[paper], sizes[paper], words, words);
            }

            Parallel.For(
                0,
                terms,
                t => exceeding[t] += Exceeding(postings, t, sizes, target, drawn, words, total)
            );
        }

        return Array.ConvertAll(exceeding, e => (1.0 + e) / (1.0 + options.Permutations));
    }

    private static int Exceeding(
        Postings postings,
        int term,
        int[] sizes,
        bool[] target,
        double[][] drawn,
        double[] words,
        double total
    )
    {
        var papers = postings.Papers(term);
        var counts = postings.Counts(term);
        var inTarget = new double[words.Length];
        var (all, observed, observedWords) = (0.0, 0.0, 0.0);
        for (var i = 0; i < papers.Length; i++)
        {
            all += counts[i];
            observed += target[papers[i]] ? counts[i] : 0;
            TensorPrimitives.MultiplyAdd(drawn[papers[i]], counts[i], inTarget, inTarget);
        }

        for (var paper = 0; paper < sizes.Length; paper++)
        {
            observedWords += target[paper] ? sizes[paper] : 0;
        }

        var off = Math.Abs(observed * total - all * observedWords);
        var exceeding = 0;
        for (var b = 0; b < words.Length; b++)
        {
            exceeding += Math.Abs(inTarget[b] * total - all * words[b]) >= off ? 1 : 0;
        }

        return exceeding;
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
