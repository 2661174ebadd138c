using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Every pair of records whose shingle sets reach a Jaccard threshold, found without comparing all pairs and without
/// missing one: prefix, size and position filters (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007;
/// Xiao et al. 2008, "PPJoin").
/// </summary>
/// <remarks>
/// A pair at Jaccard t or above shares at least t·n of the n shingles of either side. A record with more than (1−t)·n
/// shingles that occur nowhere else is in no such pair, and falls out before any index is built
/// (<see cref="RepeatFilter"/>); among abstracts nearly all do. For the rest, with shingles ordered by rising
/// frequency, a pair shares a shingle among the first n − ⌈t·n⌉ + 1 of each side. Recall is 1 but for collisions of
/// 64-bit hashes: for 15 million shingles the chance of a single one is 6·10⁻⁶. Every pair is verified on the text
/// itself.
/// </remarks>
internal static class ExactJoin
{
    /// <summary>What <see cref="PrefixJoin.Pairs"/> takes for sets most of which meet in some frequent shingle.</summary>
    public const int Meetings = 3;

    // Below it sets of shingles meet often.
    private const double Low = 0.7;

    /// <returns>Pairs by A, then by B.</returns>
    public static IReadOnlyList<SimilarPair> Pairs(
        IReadOnlyList<Paper> papers,
        ShingleOptions options,
        double threshold
    )
    {
        var table = ShingleTable.Of(papers, options);
        var candidates = Candidates(table, threshold);
        return Verification.OnText(papers, options, candidates.Select(static c => (c.A, c.B)), threshold);
    }

    /// <summary>The pairs whose hashed sets reach the threshold.</summary>
    /// <param name="meetings">See <see cref="PrefixJoin.Pairs"/>; by default what the threshold asks for.</param>
    /// <param name="wanted">If given, one record of each pair at least is among these.</param>
    public static List<SimilarPair> Candidates(
        ShingleTable table,
        double threshold,
        int? meetings = null,
        bool[]? wanted = null
    )
    {
        var filter = RepeatFilter.Of(table);
        var records = Enumerable
            .Range(0, table.Count)
            .AsParallel()
            .AsOrdered()
            .Where(i => MayMatch(table[i], filter, threshold))
            .ToArray();
        return PrefixJoin.Pairs(
            records,
            FrequencyOrder.Of(table, records, filter),
            threshold,
            meetings ?? (threshold < Low ? Meetings : 1),
            wanted is null ? null : Array.ConvertAll(records, i => wanted[i])
        );
    }

    /// <summary>The least integer at or above x, forgiving the rounding of a product such as 0.7 × 10.</summary>
    internal static int Ceiling(double x) => (int)Math.Ceiling(x - 1e-9);

    private static bool MayMatch(ReadOnlySpan<ulong> shingles, RepeatFilter filter, double threshold)
    {
        // Single shingles occur once in the record too, so they are distinct; the others may repeat, which only makes
        // the limit more generous than the one that counts distinct shingles.
        var allowed = shingles.Length - Ceiling(threshold * shingles.Length);
        foreach (var shingle in shingles)
        {
            if (filter.IsSingle(shingle) && --allowed < 0)
            {
                return false;
            }
        }

        return shingles.Length > 0;
    }
}
