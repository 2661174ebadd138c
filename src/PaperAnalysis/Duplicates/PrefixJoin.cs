namespace PaperAnalysis.Duplicates;

/// <summary>The join itself over ranked sets: probes an index of prefixes, prunes by size and position, counts the overlap.</summary>
internal static class PrefixJoin
{
    /// <returns>Pairs of record numbers by A, then B, with the Jaccard of the ranked sets.</returns>
    public static List<SimilarPair> Pairs(int[] records, FrequencyOrder order, double threshold)
    {
        var bySize = Enumerable
            .Range(0, records.Length)
            .OrderBy(i => order.Sizes[i])
            .ThenBy(static i => i)
            .ToArray();
        var index = new List<Posting>?[order.Shared];
        var skip = new int[order.Shared];
        var overlap = new int[records.Length];
        var candidates = new List<int>();
        var pairs = new List<SimilarPair>();
        foreach (var x in bySize)
        {
            var prefix = PrefixLength(order, x, threshold);
            for (var i = 0; i < prefix; i++)
            {
                Probe(order, x, i, threshold, index, skip, overlap, candidates);
            }

            foreach (var y in candidates)
            {
                if (overlap[y] > 0 && Jaccard(order, x, y) is var jaccard && jaccard >= threshold)
                {
                    pairs.Add(
                        new SimilarPair(
                            Math.Min(records[x], records[y]),
                            Math.Max(records[x], records[y]),
                            jaccard
                        )
                    );
                }

                overlap[y] = 0;
            }

            candidates.Clear();
            for (var i = 0; i < prefix; i++)
            {
                (index[order.Ranks[x][i]] ??= []).Add(new Posting(x, i));
            }
        }

        pairs.Sort(static (p, q) => p.A != q.A ? p.A.CompareTo(q.A) : p.B.CompareTo(q.B));
        return pairs;
    }

    private static void Probe(
        FrequencyOrder order,
        int x,
        int i,
        double threshold,
        List<Posting>?[] index,
        int[] skip,
        int[] overlap,
        List<int> candidates
    )
    {
        var rank = order.Ranks[x][i];
        if (index[rank] is not { } postings)
        {
            return;
        }

        // Postings rise in size, and so do the probes: what is too small now stays too small.
        var least = ExactJoin.Ceiling(threshold * order.Sizes[x]);
        var start = skip[rank];
        while (start < postings.Count && order.Sizes[postings[start].Set] < least)
        {
            start++;
        }

        skip[rank] = start;
        for (var p = start; p < postings.Count; p++)
        {
            var (y, j) = postings[p];
            if (overlap[y] < 0)
            {
                continue;
            }

            if (overlap[y] == 0)
            {
                candidates.Add(y);
            }

            var possible =
                overlap[y]
                + 1
                + Math.Min(order.Ranks[x].Length - i - 1, order.Ranks[y].Length - j - 1);
            overlap[y] =
                possible < Required(order, x, y, threshold) ? int.MinValue : overlap[y] + 1;
        }
    }

    /// <summary>|x ∩ y| for J ≥ t: ⌈t/(1+t) · (|x| + |y|)⌉.</summary>
    private static int Required(FrequencyOrder order, int x, int y, double threshold) =>
        ExactJoin.Ceiling(threshold / (1 + threshold) * (order.Sizes[x] + order.Sizes[y]));

    // The shingles that occur in one record only head the order, and use up their part of the prefix.
    private static int PrefixLength(FrequencyOrder order, int x, double threshold)
    {
        var size = order.Sizes[x];
        var single = size - order.Ranks[x].Length;
        return Math.Clamp(
            size - ExactJoin.Ceiling(threshold * size) + 1 - single,
            0,
            order.Ranks[x].Length
        );
    }

    private static double Jaccard(FrequencyOrder order, int x, int y)
    {
        var (a, b) = (order.Ranks[x], order.Ranks[y]);
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Shingles.Jaccard(shared, order.Sizes[x], order.Sizes[y]);
    }

    /// <param name="Set">Index of the set.</param>
    /// <param name="Position">Place of the rank among its shared shingles.</param>
    private readonly record struct Posting(int Set, int Position);
}
