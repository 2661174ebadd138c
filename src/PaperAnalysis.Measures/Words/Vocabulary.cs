namespace PaperAnalysis.Words;

/// <summary>
/// The distinct words of a <see cref="Corpus"/>, numbered in order of first sight, in the form of
/// <see cref="FoldedWord"/>.
/// </summary>
public sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly Dictionary<string, int> _numbers;
    private readonly Lazy<ShownForms> _shown;

    internal Vocabulary(string[] words, Dictionary<string, int> numbers, Func<ShownForms> shown)
    {
        _words = words;
        _numbers = numbers;
        _shown = new Lazy<ShownForms>(shown);
    }

    public int Count => _words.Length;

    /// <summary>The folded word.</summary>
    public string this[int number] => _words[number];

    /// <summary>
    /// The word as it is most often written where its case is its own, which is inside a sentence of an abstract:
    /// <c>Bayesian</c>, <c>networks</c>. Ties, and words that stand only in titles and at the start of sentences, show
    /// the folded word.
    /// </summary>
    public string Shown(int number) => _shown.Value.Of(number) ?? _words[number];

    /// <summary>The number of a folded word, or null where no paper has it.</summary>
    public int? NumberOf(string folded) => _numbers.TryGetValue(folded, out var number) ? number : null;

    /// <summary>By number: whether the word is in the list.</summary>
    internal bool[] In(StopWords list) => Array.ConvertAll(_words, list.Contains);
}
