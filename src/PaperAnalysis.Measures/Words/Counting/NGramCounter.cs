using System.Runtime.CompilerServices;

namespace PaperAnalysis.Words;

/// <summary>
/// Counts the n-grams of a corpus exactly. The n-grams of one length are split into parts by their first word and
/// counted part by part over the whole corpus, so that only the tables of the parts at work are in memory, and small
/// enough to stay near the processor.
/// </summary>
internal static class NGramCounter
{
    private const int LargeCorpusParts = 16;

    /// <summary>
    /// Every n-gram of the lengths from <paramref name="min"/> to <paramref name="max"/>, in no stated order, from
    /// several threads at once.
    /// </summary>
    /// <param name="collector">Makes one receiver for each part.</param>
    /// <param name="skip">By number: words that begin no n-gram of several words, and end none of the longest; null for
    /// none.</param>
    public static void Count(Corpus corpus, int min, int max, Func<Action<NGram>> collector, bool[]? skip = null) =>
        Count(corpus, min, max, collector, corpus.Tokens < 1 << 20 ? 1 : LargeCorpusParts, skip);

    /// <param name="parts">A power of two; it changes nothing but the memory and the time that are needed.</param>
    internal static void Count(
        Corpus corpus,
        int min,
        int max,
        Func<Action<NGram>> collector,
        int parts,
        bool[]? skip = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        if (min == 1)
        {
            Single(corpus, collector());
        }

        skip ??= new bool[corpus.Vocabulary.Count];

        // prefixes[i] is where the (n-1)-gram that starts at i was first seen, -1 where none starts. For pairs the word
        // itself serves.
        int[]? prefixes = null;
        for (var n = 2; n <= max; n++)
        {
            var next = n < max ? GC.AllocateUninitializedArray<int>(corpus.Words.Length) : null;
            Level(corpus, n, parts, skip, prefixes, next, n >= min ? collector : null);
            prefixes = next;
        }
    }

    private static void Level(
        Corpus corpus,
        int n,
        int parts,
        bool[] skip,
        int[]? prefixes,
        int[]? next,
        Func<Action<NGram>>? collector
    )
    {
        for (var paper = 0; next is not null && paper < corpus.Papers.Count; paper++)
        {
            var (start, length) = corpus.Range(paper);
            next.AsSpan(start, length).Fill(-1);
        }

        var part = -1;
        Parallel.For(
            0,
            Math.Min(parts, Environment.ProcessorCount),
            _ =>
            {
                using var table = new NGramTable();
                for (var mine = Interlocked.Increment(ref part); mine < parts; mine = Interlocked.Increment(ref part))
                {
                    if (n == 2)
                    {
                        Pairs(corpus, mine, parts, skip, next, table);
                    }
                    else
                    {
                        Longer(corpus, n, mine, parts, skip, prefixes!, next, table);
                    }

                    table.Drain(n, collector?.Invoke() ?? (static _ => { }));
                }
            }
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pairs(Corpus corpus, int part, int parts, bool[] skip, int[]? next, NGramTable table)
    {
        var words = corpus.Words;
        var mask = parts - 1;
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var (start, length) = corpus.Range(paper);
            var before = 0;
            for (var i = start; i < start + length; i++)
            {
                var word = words[i];
                if ((before & mask) == part && word >= 0 && i > start && !skip[before] && !(next is null && skip[word]))
                {
                    var key = (ulong)(uint)before << 32 | (uint)word;
                    var first = table.Add(key, paper, i - 1);
                    if (next is not null)
                    {
                        next[i - 1] = first;
                    }
                }

                before = Corpus.Number(word);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Longer(
        Corpus corpus,
        int n,
        int part,
        int parts,
        bool[] skip,
        int[] prefixes,
        int[]? next,
        NGramTable table
    )
    {
        var words = corpus.Words;
        var mask = parts - 1;
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var (start, length) = corpus.Range(paper);
            for (var i = start; i <= start + length - n; i++)
            {
                var word = words[i + n - 1];
                if (
                    (Corpus.Number(words[i]) & mask) != part
                    || word < 0
                    || prefixes[i] < 0
                    || (next is null && skip[word])
                )
                {
                    continue;
                }

                var first = table.Add((ulong)(uint)prefixes[i] << 32 | (uint)word, paper, i);
                if (next is not null)
                {
                    next[i] = first;
                }
            }
        }
    }

    private static void Single(Corpus corpus, Action<NGram> take)
    {
        var counts = new (int Count, int Documents, int Last, int First)[corpus.Vocabulary.Count];
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var place = corpus.Range(paper).Start;
            foreach (var word in corpus.WordsOf(paper))
            {
                ref var entry = ref counts[Corpus.Number(word)];
                if (entry.Count++ == 0)
                {
                    entry.First = place;
                }

                if (entry.Last != paper + 1)
                {
                    entry.Last = paper + 1;
                    entry.Documents++;
                }

                place++;
            }
        }

        foreach (var entry in counts)
        {
            // A selection of papers has not all words of the vocabulary.
            if (entry.Count > 0)
            {
                take(new NGram(1, entry.First, entry.Count, entry.Documents));
            }
        }
    }
}
