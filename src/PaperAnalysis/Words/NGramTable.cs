using System.Runtime.CompilerServices;

namespace PaperAnalysis.Words;

/// <summary>Counts by a 64-bit key, in one block of memory with linear probing: a count costs one cache miss.</summary>
internal sealed class NGramTable
{
    private Entry[] _entries = new Entry[1 << 12];
    private int _used;

    public int Used => _used;

    /// <summary>Counts the key at a place of a paper; papers come in ascending order.</summary>
    /// <returns>The place where the key was first counted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ulong key, ulong hash, int paper, int place)
    {
        var entries = _entries;
        var slot = (uint)hash & (uint)(entries.Length - 1);
        while (true)
        {
            ref var entry = ref entries[slot];
            if (entry.Count == 0)
            {
                entry = new Entry(key, 1, 1, paper, place);
                if (++_used * 4L > entries.Length * 3L)
                {
                    Grow();
                }

                return place;
            }

            if (entry.Key == key)
            {
                entry.Count++;
                if (entry.Last != paper)
                {
                    entry.Last = paper;
                    entry.Documents++;
                }

                return entry.First;
            }

            slot = (slot + 1) & (uint)(entries.Length - 1);
        }
    }

    /// <summary>Hands over every entry, in no order, and leaves the table empty with its memory kept.</summary>
    public void Drain(int n, Action<NGram> take)
    {
        foreach (ref var entry in _entries.AsSpan())
        {
            if (entry.Count > 0)
            {
                take(new NGram(n, entry.First, entry.Count, entry.Documents));
            }
        }

        Array.Clear(_entries);
        _used = 0;
    }

    public static ulong Hash(ulong key)
    {
        // The finishing steps of splitmix64, so that both the low bits (the slot) and the high ones (the part) are mixed.
        key = (key ^ key >> 30) * 0xBF58476D1CE4E5B9;
        key = (key ^ key >> 27) * 0x94D049BB133111EB;
        return key ^ key >> 31;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        foreach (ref var entry in _entries.AsSpan())
        {
            if (entry.Count == 0)
            {
                continue;
            }

            var slot = (uint)Hash(entry.Key) & (uint)(entries.Length - 1);
            while (entries[slot].Count != 0)
            {
                slot = (slot + 1) & (uint)(entries.Length - 1);
            }

            entries[slot] = entry;
        }

        _entries = entries;
    }

    private record struct Entry(ulong Key, int Count, int Documents, int Last, int First);
}
