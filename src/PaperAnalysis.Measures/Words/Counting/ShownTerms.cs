using System.Runtime.InteropServices;

namespace PaperAnalysis.Words;

/// <summary>
/// Terms as they are shown: in a form that occurs. Its letters are those of its folded words, its capitals those that
/// stand together most often (<see cref="CapitalCounts"/>) in the whole corpus that was read, whatever papers of it are
/// measured.
/// </summary>
internal static class ShownTerms
{
    /// <summary>In the order of the terms: one pass over the corpus for all of several words.</summary>
    public static string[] Of(CorpusWords words, IReadOnlyList<NGram> terms)
    {
        var source = words.Source;
        var capitals = Capitals(source, terms);
        return
        [
            .. terms.Select(
                (term, i) =>
                    term.N == 1
                        ? source.Vocabulary.Shown(Corpus.Number(source.Words[term.First]))
                        : Joined(source, term, capitals[i])
            ),
        ];
    }

    private static string Joined(CorpusWords source, NGram term, ulong capitals) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, term.N)
                .Select(i =>
                    FoldedWord.Capitalised(
                        source.Vocabulary[Corpus.Number(source.Words[term.First + i])],
                        (int)(capitals >> (term.N - 1 - i) * FoldedWord.CapitalBits) & (CorpusWords.OwnCase - 1)
                    )
                )
        );

    /// <summary>For each term of several words the capitals of all its words, the last word's in the lowest bits.</summary>
    private static ulong[] Capitals(CorpusWords source, IReadOnlyList<NGram> terms)
    {
        var index = new TermIndex(source.Vocabulary.Count);
        foreach (var (i, term) in terms.Index().Where(static t => t.Item.N > 1))
        {
            index.Add(source.Words.AsSpan(term.First, term.N), i);
        }

        var counts = new Dictionary<(int Term, ulong Capitals), (int Own, int Times)>();
        var (found, places) = (new List<int>(), new List<int>());
        for (var paper = 0; paper < source.Starts.Length && !index.IsEmpty; paper++)
        {
            found.Clear();
            places.Clear();
            index.Find(source.WordsOf(paper), found, places);
            for (var i = 0; i < found.Count; i++)
            {
                var place = source.Starts[paper] + places[i];
                var pattern = Pattern(source.Capitals.AsSpan(place, terms[found[i]].N));
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (found[i], pattern), out _);
                count.Own += source.Capitals[place] >= CorpusWords.OwnCase ? 1 : 0;
                count.Times++;
            }
        }

        var best = new CapitalCounts?[terms.Count];
        foreach (var ((term, pattern), (own, times)) in counts)
        {
            (best[term] ??= new CapitalCounts()).Add(pattern, times, own);
        }

        return Array.ConvertAll(best, static b => b?.Best ?? 0);
    }

    private static ulong Pattern(ReadOnlySpan<byte> words)
    {
        var pattern = 0UL;
        foreach (var word in words)
        {
            pattern = pattern << FoldedWord.CapitalBits | word & (ulong)(CorpusWords.OwnCase - 1);
        }

        return pattern;
    }
}
