using System.Runtime.InteropServices;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Pairs that reach a Jaccard threshold by MinHash and locality-sensitive hashing: an estimate, which finds a pair at
/// Jaccard s with probability <see cref="LshParameters.Recall"/>. Each pair found is verified on the text.
/// </summary>
internal static class MinHashJoin
{
    /// <returns>Pairs by A, then by B.</returns>
    public static IReadOnlyList<SimilarPair> Pairs(
        IReadOnlyList<Paper> papers,
        ShingleOptions options,
        double threshold,
        MinHash minHash,
        LshParameters bands
    )
    {
        var table = ShingleTable.Of(papers, options);
        return Verification.OnText(papers, options, Candidates(table, minHash, bands), threshold);
    }

    public static HashSet<(int A, int B)> Candidates(ShingleTable table, MinHash minHash, LshParameters bands)
    {
        var signatures = new uint[table.Count][];
        Parallel.For(0, table.Count, i => signatures[i] = table[i].IsEmpty ? [] : minHash.Signature(table[i]));
        var candidates = new HashSet<(int A, int B)>();
        for (var band = 0; band < bands.Bands; band++)
        {
            var buckets = new Dictionary<ulong, List<int>>(table.Count);
            for (var i = 0; i < signatures.Length; i++)
            {
                if (signatures[i].Length > 0)
                {
                    var key = Key(signatures[i].AsSpan(band * bands.Rows, bands.Rows));
                    (CollectionsMarshal.GetValueRefOrAddDefault(buckets, key, out _) ??= new List<int>(1)).Add(i);
                }
            }

            foreach (var bucket in buckets.Values.Where(static b => b.Count > 1))
            {
                for (var j = 1; j < bucket.Count; j++)
                {
                    for (var i = 0; i < j; i++)
                    {
                        candidates.Add((bucket[i], bucket[j]));
                    }
                }
            }
        }

        return candidates;
    }

    private static ulong Key(ReadOnlySpan<uint> rows)
    {
        var key = 0UL;
        foreach (var row in rows)
        {
            key = (key ^ row) * 0x9E37_79B9_7F4A_7C15;
            key ^= key >> 29;
        }

        return key;
    }
}
