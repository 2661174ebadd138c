using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// How often a word stands before another that it belongs to, as adjectives do ("stochastic gradients") and most nouns less.
/// </summary>
internal sealed class Modifiers
{
    private readonly Vocabulary _vocabulary;
    private readonly int[] _times;
    private readonly int[] _before;

    public Modifiers(Corpus corpus)
    {
        _vocabulary = corpus.Vocabulary;
        (_times, _before) = (new int[_vocabulary.Count], new int[_vocabulary.Count]);
        var stop = _vocabulary.In(StopWords.English);
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var words = corpus.WordsOf(paper);
            for (var i = 0; i < words.Length; i++)
            {
                var word = Corpus.Number(words[i]);
                _times[word]++;
                // A word that joins the one before it is not negative.
                _before[word] += i + 1 < words.Length && words[i + 1] >= 0 && !stop[words[i + 1]] ? 1 : 0;
            }
        }
    }

    /// <summary>Of its occurrences, the share before a word that is no stop word; 0 for a word that the papers do not have.</summary>
    public double Share(string word) =>
        _vocabulary.NumberOf(FoldedWord.Of(word)) is { } number
            ? _before[number] / (double)Math.Max(1, _times[number])
            : 0;
}
