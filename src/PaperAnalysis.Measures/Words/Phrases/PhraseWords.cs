namespace PaperAnalysis.Words;

/// <summary>
/// For each word of a vocabulary what it may do in a phrase; the rules stand at <c>Keyphrases</c>.
/// </summary>
/// <param name="stopWords">The empty list stands for <see cref="StopWords.English"/>: without stop words nothing tells
/// a phrase from a piece of sentence.</param>
internal sealed class PhraseWords(Vocabulary vocabulary, StopWords stopWords)
{
    private readonly bool[] _stop = vocabulary.In(stopWords.Words.Count > 0 ? stopWords : StopWords.English);
    private readonly bool[] _discourse =
    [
        .. Enumerable.Range(0, vocabulary.Count).Select(w => DiscourseWords.Contains(vocabulary[w])),
    ];
    private readonly bool[] _number =
    [
        .. Enumerable.Range(0, vocabulary.Count).Select(w => !vocabulary[w].Any(char.IsLetter)),
    ];
    private readonly int _of = vocabulary.NumberOf("of") ?? -1;

    public bool IsPhrase(Corpus corpus, NGram gram)
    {
        for (var i = 0; i < gram.N; i++)
        {
            var word = Corpus.Number(corpus.Words[gram.First + i]);
            var edge = i == 0 || i == gram.N - 1;
            if (edge ? _stop[word] || _discourse[word] || _number[word] : _stop[word] && word != _of)
            {
                return false;
            }
        }

        return true;
    }

    public bool IsTemplate(Corpus corpus, NGram gram)
    {
        var discourse = 0;
        for (var i = 0; i < gram.N; i++)
        {
            var word = Corpus.Number(corpus.Words[gram.First + i]);
            if (!_stop[word] && !_discourse[word])
            {
                return false;
            }

            discourse += _discourse[word] ? 1 : 0;
        }

        return discourse > 0;
    }
}
