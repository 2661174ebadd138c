namespace PaperAnalysis.Words;

/// <summary>
/// In which papers, and how often in each, some n-grams of a corpus stand: one pass over the corpus for all of them.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _papers;
    private readonly int[] _counts;
    private readonly int[] _titles;

    public Postings(Corpus corpus, IReadOnlyList<NGram> terms)
    {
        _starts = new int[terms.Count + 1];
        for (var t = 0; t < terms.Count; t++)
        {
            _starts[t + 1] = checked(_starts[t] + terms[t].Documents);
        }

        _papers = new int[_starts[^1]];
        _counts = new int[_starts[^1]];
        _titles = new int[terms.Count];
        Fill(corpus, terms);
    }

    public ReadOnlySpan<int> Papers(int term) => _papers.AsSpan(_starts[term].._starts[term + 1]);

    public ReadOnlySpan<int> Counts(int term) => _counts.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>How many of the papers have the term in the title.</summary>
    public int Titles(int term) => _titles[term];

    private void Fill(Corpus corpus, IReadOnlyList<NGram> terms)
    {
        // Terms in chains by their first word: head[word] and then next[term], each plus one.
        var head = new int[corpus.Vocabulary.Count];
        var next = new int[terms.Count];
        for (var t = terms.Count - 1; t >= 0; t--)
        {
            ref var first = ref head[Corpus.Number(corpus.Words[terms[t].First])];
            (next[t], first) = (first, t + 1);
        }

        var filled = _starts.AsSpan(0, terms.Count).ToArray();
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var words = corpus.WordsOf(paper);
            for (var i = 0; i < words.Length; i++)
            {
                for (var t = head[Corpus.Number(words[i])] - 1; t >= 0; t = next[t] - 1)
                {
                    if (!Stands(corpus, terms[t], words[i..]))
                    {
                        continue;
                    }

                    ref var place = ref filled[t];
                    if (place == _starts[t] || _papers[place - 1] != paper)
                    {
                        _papers[place++] = paper;
                        _titles[t] += i < corpus.TitleLengths[paper] ? 1 : 0;
                    }

                    _counts[place - 1]++;
                }
            }
        }
    }

    private static bool Stands(Corpus corpus, NGram term, ReadOnlySpan<int> at)
    {
        if (term.N == 1)
        {
            return true;
        }

        // The words after the first join, so they are equal as they stand.
        return at.Length >= term.N && at[1..term.N].SequenceEqual(corpus.Words.Slice(term.First + 1, term.N - 1));
    }
}
