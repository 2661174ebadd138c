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
    public static FrequencyOrder Of(ShingleTable table, int[] records, RepeatFilter filter)
    {
        var counts = new ShingleCounts(filter);
        var sizes = new int[records.Length];
        for (var i = 0; i < records.Length; i++)
        {
            sizes[i] = counts.Add(table[records[i]], i);
        }

        var shared = counts.Rank();
        var ranks = new int[records.Length][];
        Parallel.For(0, records.Length, i => ranks[i] = counts.RanksOf(table[records[i]]));
        return new FrequencyOrder(sizes, ranks, shared);
    }

    /// <summary>The records in another order.</summary>
    public FrequencyOrder Taken(int[] records) =>
        new(Array.ConvertAll(records, i => Sizes[i]), Array.ConvertAll(records, i => Ranks[i]), Shared);
}
