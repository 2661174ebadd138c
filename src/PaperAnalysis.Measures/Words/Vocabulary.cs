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
    /// The word as it is most often written where its case is its own, which is inside a sentence of an abstract:
    /// <c>Bayesian</c>, <c>networks</c>. Ties, and words that stand only in titles and at the start of sentences, show
    /// the folded word.
    /// </summary>
    public string Shown(int number)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var run = 0; run < _forms.Length; run++)
        {
            var (head, next) = _chains.Value[run];
            for (var i = head[number] - 1; i >= 0; i = next[i] - 1)
            {
                var (form, _, shown) = _forms[run][i];
                if (shown > 0 && !form.Contains('\\'))
                {
                    counts[form] = counts.GetValueOrDefault(form) + shown;
                }
            }
        }

        var best = (Form: (string?)null, Times: 0);
        foreach (var (form, times) in counts)
        {
            // The lower-case form wins a tie: in ordinal order it comes last.
            if (times > best.Times || times == best.Times && string.CompareOrdinal(form, best.Form) > 0)
            {
                best = (form, times);
            }
        }

        return best.Form ?? _words[number];
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
