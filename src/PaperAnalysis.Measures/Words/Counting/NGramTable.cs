using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperAnalysis.Words;

/// <summary>
/// Counts by a 64-bit key, in one block of memory with linear probing: a count costs one cache miss. The block lies
/// outside the collected heap, so that what the table has outgrown is given back at once.
/// </summary>
internal sealed unsafe class NGramTable : IDisposable
{
    private Entry* _entries = Allocate(1 << 12);
    private int _capacity = 1 << 12;
    private int _used;

    ~NGramTable() => Dispose();

    /// <summary>Counts the key at a place of a paper; papers come in ascending order.</summary>
    /// <returns>The place where the key was first counted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ulong key, int paper, int place)
    {
        var mask = (uint)_capacity - 1;
        var slot = Hash(key) & mask;
        while (true)
        {
            var entry = _entries + slot;
            if (entry->Count == 0)
            {
                *entry = new Entry(key, 1, 1, paper, place);
                if (++_used * 4L > _capacity * 3L)
                {
                    Grow();
                }

                return place;
            }

            if (entry->Key == key)
            {
                entry->Count++;
                if (entry->Last != paper)
                {
                    entry->Last = paper;
                    entry->Documents++;
                }

                return entry->First;
            }

            slot = (slot + 1) & mask;
        }
    }

    /// <summary>Hands over every entry, in no order, and leaves the table empty with its memory kept.</summary>
    public void Drain(int n, Action<NGram> take)
    {
        foreach (ref var entry in new Span<Entry>(_entries, _capacity))
        {
            if (entry.Count > 0)
            {
                take(new NGram(n, entry.First, entry.Count, entry.Documents));
            }
        }

        new Span<Entry>(_entries, _capacity).Clear();
        _used = 0;
    }

    public void Dispose()
    {
        NativeMemory.Free(_entries);
        _entries = null;
        GC.SuppressFinalize(this);
    }

    private void Grow()
    {
        var old = new Span<Entry>(_entries, _capacity);
        var entries = Allocate(_capacity * 2);
        var mask = (uint)(_capacity * 2) - 1;
        foreach (ref var entry in old)
        {
            if (entry.Count == 0)
            {
                continue;
            }

            var slot = Hash(entry.Key) & mask;
            while (entries[slot].Count != 0)
            {
                slot = (slot + 1) & mask;
            }

            entries[slot] = entry;
        }

        NativeMemory.Free(_entries);
        _entries = entries;
        _capacity *= 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        return (uint)(key ^ key >> 32);
    }

    private static Entry* Allocate(int capacity) =>
        (Entry*)NativeMemory.AllocZeroed((nuint)capacity, (nuint)sizeof(Entry));

    private record struct Entry(ulong Key, int Count, int Documents, int Last, int First);
}
