namespace PaperAnalysis.Words;

/// <summary>
/// Keeps the n-grams that may be among the most frequent ones, in memory bounded by those and their ties.
/// </summary>
internal sealed class TopTerms(Corpus corpus, VocabularyOptions options, bool[] stop)
{
    private readonly List<NGram> _kept = [];
    private readonly int _maxDocuments = (int)(options.MaxDocumentShare * corpus.Papers.Count + 1e-9);
    private int _cutoff = 1;
    private int _limit = (options.Top ?? int.MaxValue / 8) * 4 + 1000;

    public IReadOnlyList<NGram> Kept => _kept;

    public void Add(NGram gram)
    {
        if (
            gram.Count < _cutoff
            || gram.Documents < options.MinDocuments
            || gram.Documents > _maxDocuments
            || stop[WordAt(gram.First)]
            || stop[WordAt(gram.First + gram.N - 1)]
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

    private int WordAt(int place) => Corpus.Number(corpus.Words[place]);

    // Ties with the last one stay: which of them is shown is decided by the other columns.
    private void Prune()
    {
        var counts = _kept.ConvertAll(static g => g.Count);
        counts.Sort();
        _cutoff = Math.Max(_cutoff, counts[^options.Top!.Value]);
        _kept.RemoveAll(g => g.Count < _cutoff);
    }
}
