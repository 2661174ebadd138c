using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperAnalysis.Words;

/// <summary>
/// Gives each word as written (a form) the number of its folded form (a word), in order of first sight. A form is
/// folded once, when it is first seen, and no string is made for a token, which is what makes counting fast.
/// </summary>
internal sealed class WordForms
{
    private Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private List<string> _words = [];
    private Entry[] _entries = new Entry[1 << 12];
    private int[] _slots = new int[1 << 13];
    private char[] _pool = new char[1 << 15];
    private int _used;

    public int Count { get; private set; }

    /// <summary>Whether a form since this was last set may be what is left of TeX.</summary>
    public bool MayBeTex { get; set; }

    /// <summary>The folded words, by number.</summary>
    public List<string> Words => _words;

    /// <summary>The numbers of the folded words.</summary>
    public Dictionary<string, int> Numbers => _numbers;

    /// <summary>The number of the word that <paramref name="form"/> is a form of.</summary>
    /// <param name="times">1 to count the form, -1 to take it back.</param>
    /// <param name="isOwn">Whether its case is its own: its place (the start of a sentence, a title) has not changed
    /// it.</param>
    /// <param name="capitals">What folding took from it, as <see cref="FoldedWord"/> has it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<char> form, int times, bool isOwn, out byte capitals)
    {
        var hash = Hash(form);
        var slots = _slots;
        var slot = hash & (uint)(slots.Length - 1);
        while (slots[slot] is not 0 and var taken)
        {
            ref var entry = ref _entries[taken - 1];
            if (entry.Length == form.Length && Same(form, _pool.AsSpan(entry.Offset, entry.Length)))
            {
                entry.Times += times;
                entry.Own += isOwn ? times : 0;
                // Seldom, and so seldom written: another thread's forms may lie beside these.
                if (entry.MayBeTex)
                {
                    MayBeTex = true;
                }

                capitals = entry.Capitals;
                return entry.Word;
            }

            slot = (slot + 1) & (uint)(slots.Length - 1);
        }

        capitals = Insert(form, slot);
        ref var added = ref _entries[Count - 1];
        (added.Times, added.Own) = (times, isOwn ? times : 0);
        return added.Word;
    }

    /// <summary>Form i: its capitals, how often it stands, and how often with a case that is its own.</summary>
    public (byte Capitals, int Times, int Own) this[int i] =>
        (_entries[i].Capitals, _entries[i].Times, _entries[i].Own);

    /// <summary>The number of the word of form i.</summary>
    public int WordOf(int i) => _entries[i].Word;

    /// <summary>
    /// Lets go of the words, which another vocabulary has taken over; forms cannot be added any more.
    /// </summary>
    public void Release() => (_numbers, _words) = ([], []);

    private byte Insert(ReadOnlySpan<char> form, uint slot)
    {
        var folded = FoldedWord.Of(form, out var capitals);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, folded, out var known);
        if (!known)
        {
            number = _words.Count;
            _words.Add(folded);
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        while (_used + form.Length > _pool.Length)
        {
            Array.Resize(ref _pool, _pool.Length * 2);
        }

        form.CopyTo(_pool.AsSpan(_used));
        var mayBeTex = TexTraces.MayBe(form);
        MayBeTex |= mayBeTex;
        _entries[Count] = new Entry(_used, form.Length, number, 0, 0, capitals, mayBeTex);
        _used += form.Length;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return capitals;
    }

    private void Grow()
    {
        var slots = new int[_slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = Hash(_pool.AsSpan(_entries[i].Offset, _entries[i].Length)) & (uint)(slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = i + 1;
        }

        _slots = slots;
    }

    // Four code units at a time; the rest, at most three, in one more step. Part of what is compiled for speed at once:
    // calls from there would be of code that waits for its turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> form)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)form.Length * Factor;
        while (form.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(form))) * Factor;
            hash ^= hash >> 29;
            form = form[4..];
        }

        var rest = 0UL;
        foreach (var c in form)
        {
            rest = rest << 16 | c;
        }

        hash = (hash ^ rest) * Factor;
        return (uint)(hash >> 32);
    }

    // Of equal length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Same(ReadOnlySpan<char> form, ReadOnlySpan<char> known)
    {
        while (form.Length >= 4)
        {
            if (
                MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(form))
                != MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(known))
            )
            {
                return false;
            }

            form = form[4..];
            known = known[4..];
        }

        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] != known[i])
            {
                return false;
            }
        }

        return true;
    }

    private record struct Entry(int Offset, int Length, int Word, int Times, int Own, byte Capitals, bool MayBeTex);
}
