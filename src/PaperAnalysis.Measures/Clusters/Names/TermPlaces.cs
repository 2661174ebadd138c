using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>Finds the papers of given terms: one pass over the corpus for all of them.</summary>
internal static class TermPlaces
{
    /// <summary>For each term the papers that have it, its words joined by white space only.</summary>
    /// <param name="titlesOnly">Whether it must stand in the title.</param>
    public static Dictionary<string, HashSet<int>> Of(Corpus corpus, IEnumerable<string> terms, bool titlesOnly = false)
    {
        var papers = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var byFirst = new Dictionary<int, List<(int[] Words, HashSet<int> Papers)>>();
        foreach (var term in terms)
        {
            if (papers.TryAdd(term, []) && Numbers(corpus, term) is [var first, ..] words)
            {
                if (!byFirst.TryGetValue(first, out var same))
                {
                    byFirst.Add(first, same = []);
                }

                same.Add((words, papers[term]));
            }
        }

        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var words = titlesOnly ? corpus.WordsOf(paper)[..corpus.TitleLengths[paper]] : corpus.WordsOf(paper);
            for (var i = 0; i < words.Length; i++)
            {
                if (byFirst.TryGetValue(Corpus.Number(words[i]), out var candidates))
                {
                    foreach (var (wanted, found) in candidates)
                    {
                        if (words[(i + 1)..].StartsWith(wanted.AsSpan(1)))
                        {
                            found.Add(paper);
                        }
                    }
                }
            }
        }

        return papers;
    }

    /// <summary>The words of a term; empty where the corpus does not have one of them.</summary>
    private static int[] Numbers(Corpus corpus, string term)
    {
        var numbers = new List<int>();
        foreach (var token in Tokenizer.Tokenize(term).Terms)
        {
            if (corpus.Vocabulary.NumberOf(FoldedWord.Of(token.In(term))) is not { } number)
            {
                return [];
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
