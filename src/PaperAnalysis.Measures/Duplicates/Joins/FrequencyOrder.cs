namespace PaperAnalysis.Duplicates;

/// <summary>
/// The distinct shingles of some records as ranks by rising frequency among them (ties by hash), shingles of one record
/// only left out, for they can match nothing.
/// </summary>
/// <param name="Sizes">For each record its distinct shingles, those left out included.</param>
/// <param name="Ranks">For each record the ascending ranks of its shared shingles.</param>
/// <param name="Shared">Number of different ranks.</param>
internal sealed record FrequencyOrder(int[] Sizes, int[][] Ranks, int Shared)
{
    public static FrequencyOrder Of(ShingleTable table, int[] records)
    {
        var sizes = new int[records.Length];
        var hashes = new ulong[records.Sum(r => table[r].Length)];
        var owners = new int[hashes.Length];
        var filled = 0;
        for (var i = 0; i < records.Length; i++)
        {
            var shingles = table[records[i]].ToArray();
            Array.Sort(shingles);
            for (var j = 0; j < shingles.Length; j++)
            {
                if (j == 0 || shingles[j] != shingles[j - 1])
                {
                    hashes[filled] = shingles[j];
                    owners[filled++] = i;
                    sizes[i]++;
                }
            }
        }

        Array.Sort(hashes, owners, 0, filled);
        return Rank(sizes, hashes, owners, filled);
    }

    /// <summary>The records in another order.</summary>
    public FrequencyOrder Taken(int[] records) =>
        new(Array.ConvertAll(records, i => Sizes[i]), Array.ConvertAll(records, i => Ranks[i]), Shared);

    private static FrequencyOrder Rank(int[] sizes, ulong[] hashes, int[] owners, int filled)
    {
        var runs = new List<(int Start, int Length)>();
        for (var start = 0; start < filled; )
        {
            var end = start + 1;
            while (end < filled && hashes[end] == hashes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                runs.Add((start, end - start));
            }

            start = end;
        }

        runs.Sort(static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Start.CompareTo(b.Start));
        var shared = new int[sizes.Length];
        foreach (var (start, length) in runs)
        {
            foreach (var owner in owners.AsSpan(start, length))
            {
                shared[owner]++;
            }
        }

        var ranks = Array.ConvertAll(shared, static n => new int[n]);
        Array.Clear(shared);
        for (var rank = 0; rank < runs.Count; rank++)
        {
            foreach (var owner in owners.AsSpan(runs[rank].Start, runs[rank].Length))
            {
                ranks[owner][shared[owner]++] = rank;
            }
        }

        return new FrequencyOrder(sizes, ranks, runs.Count);
    }
}
