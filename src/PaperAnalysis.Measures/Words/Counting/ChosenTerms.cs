namespace PaperAnalysis.Words;

/// <summary>
/// Chooses the terms of a corpus: keeps the n-grams that may be among the most frequent ones, in memory bounded by those
/// and their ties.
/// </summary>
internal sealed class ChosenTerms
{
    private readonly Corpus _corpus;
    private readonly VocabularyOptions _options;
    private readonly bool[] _stop;
    private readonly int _maxDocuments;
    private readonly List<NGram> _kept = [];
    private int _cutoff = 1;
    private int _limit;

    private ChosenTerms(Corpus corpus, VocabularyOptions options, bool[] stop)
    {
        (_corpus, _options, _stop) = (corpus, options, stop);
        _maxDocuments = (int)(options.MaxDocumentShare * corpus.Papers.Count + 1e-9);
        _limit = (options.Top ?? int.MaxValue / 8) * 4 + 1000;
    }

    /// <summary>
    /// The n-grams that the options list, descending by count, then by papers; ties ascend by folded term, ordinally.
    /// </summary>
    public static List<(NGram Gram, string Term)> Of(Corpus corpus, VocabularyOptions options)
    {
        var stop = corpus.Vocabulary.In(options.StopWords);
        var parts = new List<ChosenTerms>();
        NGramCounter.Count(
            corpus,
            options.MinN,
            options.MaxN,
            () =>
            {
                var part = new ChosenTerms(corpus, options, stop);
                lock (parts)
                {
                    parts.Add(part);
                }

                return part.Add;
            },
            options.MaxN > 1 ? Skipped(corpus, options, stop) : null
        );
        var all = new ChosenTerms(corpus, options, stop);
        parts.ForEach(part => part._kept.ForEach(all.Add));
        NGram[] chosen =
        [
            .. all
                ._kept.OrderByDescending(static g => g.Count)
                .ThenByDescending(static g => g.Documents)
                .ThenBy(corpus.Folded, StringComparer.Ordinal)
                .Take(options.Top ?? int.MaxValue),
        ];
        return [.. chosen.Zip(corpus.Shown(chosen))];
    }

    // No term begins or ends with a stop word, nor with a word in too few papers, since it is in no more of them.
    private static bool[] Skipped(Corpus corpus, VocabularyOptions options, bool[] stop)
    {
        if (options.MinDocuments == 1)
        {
            return stop;
        }

        bool[] skipped = [.. stop];
        NGramCounter.Count(
            corpus,
            1,
            1,
            () => word => skipped[Corpus.Number(corpus.Words[word.First])] |= word.Documents < options.MinDocuments
        );
        return skipped;
    }

    private void Add(NGram gram)
    {
        if (
            gram.Count < _cutoff
            || gram.Documents < _options.MinDocuments
            || gram.Documents > _maxDocuments
            || _stop[WordAt(gram.First)]
            || _stop[WordAt(gram.First + gram.N - 1)]
        )
        {
            return;
        }

        _kept.Add(gram);
        if (_kept.Count > _limit)
        {
            Prune();
            _limit = Math.Max(_limit, _kept.Count * 2);
        }
    }

    private int WordAt(int place) => Corpus.Number(_corpus.Words[place]);

    // Ties with the last one stay: which of them is shown is decided by the other columns.
    private void Prune()
    {
        var counts = _kept.ConvertAll(static g => g.Count);
        counts.Sort();
        _cutoff = Math.Max(_cutoff, counts[^_options.Top!.Value]);
        _kept.RemoveAll(g => g.Count < _cutoff);
    }
}
