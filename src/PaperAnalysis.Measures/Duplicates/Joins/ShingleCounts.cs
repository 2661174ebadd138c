using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// In how many records each shingle occurs, and after <see cref="Rank"/> its rank by rising frequency: an open hash
/// table. What the filter calls single is not entered.
/// </summary>
internal sealed class ShingleCounts(RepeatFilter filter)
{
    private Entry[] _entries = new Entry[1024];
    private int _shift = 64 - 10;
    private int _count;

    /// <summary>Counts the shingles of the next record.</summary>
    /// <param name="record">Its number, other than that of the record before.</param>
    /// <returns>How many different ones it has.</returns>
    // Optimised at once, as the loops below: they see every shingle of the collection.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<ulong> shingles, int record)
    {
        var different = 0;
        foreach (var shingle in shingles)
        {
            if (filter.IsSingle(shingle))
            {
                different++;
                continue;
            }

            ref var entry = ref Find(shingle);
            if (entry.Records == 0)
            {
                entry = new Entry(shingle) { Last = record, Records = 1 };
                different++;
                if (++_count > _entries.Length / 2)
                {
                    Grow();
                }
            }
            else if (entry.Last != record)
            {
                entry.Last = record;
                entry.Records++;
                different++;
            }
        }

        return different;
    }

    /// <summary>Ranks the shingles of two records or more by rising frequency, ties by hash.</summary>
    /// <returns>How many there are.</returns>
    public int Rank()
    {
        var shared = Array.FindAll(_entries, static e => e.Records > 1);
        Array.Sort(
            shared,
            static (a, b) => a.Records != b.Records ? a.Records.CompareTo(b.Records) : a.Shingle.CompareTo(b.Shingle)
        );
        for (var rank = 0; rank < shared.Length; rank++)
        {
            Find(shared[rank].Shingle).Rank = rank;
        }

        return shared.Length;
    }

    /// <summary>The ranks of a record's shingles, ascending, each once; those of one record only have none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] RanksOf(ReadOnlySpan<ulong> shingles)
    {
        var ranks = new int[shingles.Length];
        var count = 0;
        foreach (var shingle in shingles)
        {
            if (!filter.IsSingle(shingle) && Find(shingle) is { Records: > 1, Rank: var rank })
            {
                ranks[count++] = rank;
            }
        }

        var sorted = ranks.AsSpan(0, count);
        sorted.Sort();
        var different = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                ranks[different++] = sorted[i];
            }
        }

        return ranks[..different];
    }

    /// <summary>The shingle's entry, or the empty one where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry Find(ulong shingle)
    {
        var entries = _entries;
        var at = (int)(shingle >> _shift);
        while (entries[at].Records > 0 && entries[at].Shingle != shingle)
        {
            at = (at + 1) & (entries.Length - 1);
        }

        return ref entries[at];
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        _shift = 64 - BitOperations.Log2((uint)_entries.Length);
        foreach (var entry in old)
        {
            if (entry.Records > 0)
            {
                Find(entry.Shingle) = entry;
            }
        }
    }

    /// <param name="Shingle">Its hash.</param>
    private record struct Entry(ulong Shingle)
    {
        /// <summary>0 where the entry is empty.</summary>
        public int Records { get; set; }

        /// <summary>The record that was counted last.</summary>
        public int Last { get; set; }

        public int Rank { get; set; }
    }
}
