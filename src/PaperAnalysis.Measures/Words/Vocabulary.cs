namespace PaperAnalysis.Words;

/// <summary>
/// The distinct words of a <see cref="Corpus"/>, numbered in order of first sight, in the form of
/// <see cref="FoldedWord"/>.
/// </summary>
public sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly Dictionary<string, int> _numbers;
    private readonly WordForms[] _forms;

    // For each run of papers the first form of each word, and of each form the next of the same word, plus one. Chained
    // when a word is to be shown, since a large vocabulary is asked for few of its words.
    private readonly Lazy<(int[] Head, int[] Next)[]> _chains;

    /// <param name="forms">The forms of each run of papers.</param>
    /// <param name="renumbered">For each run, the joint number of each of its words.</param>
    internal Vocabulary(string[] words, Dictionary<string, int> numbers, WordForms[] forms, int[][] renumbered)
    {
        (_words, _numbers, _forms) = (words, numbers, forms);
        _chains = new Lazy<(int[] Head, int[] Next)[]>(() =>
            [.. forms.Select((f, run) => Chained(f, renumbered[run], words.Length))]
        );
    }

    public int Count => _words.Length;

    /// <summary>The folded word.</summary>
    public string this[int number] => _words[number];

    /// <summary>
    /// The word with the capitals with which it is most often written where its case is its own, which is inside a
    /// sentence of an abstract: <c>Bayesian</c>, <c>networks</c>. A word that stands only in titles and at the start of
    /// sentences is shown as it is most often written there; of forms that are as frequent the one with fewer capitals.
    /// </summary>
    public string Shown(int number)
    {
        var forms = new CapitalCounts();
        for (var run = 0; run < _forms.Length; run++)
        {
            var (head, next) = _chains.Value[run];
            for (var i = head[number] - 1; i >= 0; i = next[i] - 1)
            {
                var (capitals, times, own) = _forms[run][i];
                forms.Add(capitals, times, own);
            }
        }

        return FoldedWord.Capitalised(_words[number], (int)forms.Best);
    }

    /// <summary>The number of a folded word, or null where no paper has it.</summary>
    public int? NumberOf(string folded) => _numbers.TryGetValue(folded, out var number) ? number : null;

    /// <summary>By number: whether the word is in the list.</summary>
    internal bool[] In(StopWords list) => Array.ConvertAll(_words, list.Contains);

    private static (int[] Head, int[] Next) Chained(WordForms forms, int[] renumbered, int words)
    {
        var (head, next) = (new int[words], new int[forms.Count]);
        for (var i = next.Length - 1; i >= 0; i--)
        {
            ref var first = ref head[renumbered[forms.WordOf(i)]];
            (next[i], first) = (first, i + 1);
        }

        return (head, next);
    }
}
