using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>The candidates for labels in a corpus, counted once for all clusterings of it.</summary>
internal sealed class CandidateTerms
{
    private readonly string[] _terms;
    private readonly int[][] _parts;
    private readonly Postings _postings;

    public CandidateTerms(Corpus corpus, VocabularyOptions options)
    {
        options.Check();
        var words = new PhraseWords(corpus.Vocabulary, options.StopWords);
        var candidates = ChosenTerms.Of(corpus, options).FindAll(t => words.IsPhrase(corpus, t.Gram));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (gram, _) in candidates)
        {
            numbers.Add(corpus.Folded(gram), numbers.Count);
        }

        Papers = corpus.Papers.Count;
        _terms = [.. candidates.Select(static c => c.Term)];
        _postings = new Postings(corpus, candidates.ConvertAll(static c => c.Gram));
        _parts =
        [
            .. candidates.Select(c =>
                PhraseParts
                    .Of(corpus, c.Gram, shortest: 1)
                    .Select(p => numbers.GetValueOrDefault(p, -1))
                    .Where(static p => p >= 0)
                    .ToArray()
            ),
        ];
    }

    public int Papers { get; }

    public int Count => _terms.Length;

    public string this[int term] => _terms[term];

    /// <summary>The candidates that stand inside a candidate.</summary>
    public IReadOnlyList<int> Parts(int term) => _parts[term];

    /// <summary>The papers that have the term, and how often.</summary>
    public IEnumerable<(int Paper, int Count)> Postings(int term)
    {
        for (var i = 0; i < _postings.Papers(term).Length; i++)
        {
            yield return (_postings.Papers(term)[i], _postings.Counts(term)[i]);
        }
    }
}
