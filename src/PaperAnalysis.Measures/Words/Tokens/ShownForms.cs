namespace PaperAnalysis.Words;

/// <summary>
/// Chooses the form to show of a word, when it is asked for; the rule stands at <see cref="Vocabulary.Shown"/>. Forms
/// of one word are chained by their numbers, since a large vocabulary is asked for few of its words.
/// </summary>
internal sealed class ShownForms
{
    private readonly WordForms[] _forms;

    // For each run of papers the first form of each word, and of each form the next of the same word, plus one.
    private readonly (int[] Head, int[] Next)[] _chains;

    /// <param name="forms">The forms of each run of papers.</param>
    /// <param name="renumbered">For each run, the joint number of each of its words.</param>
    /// <param name="words">Joint words.</param>
    public ShownForms(WordForms[] forms, int[][] renumbered, int words)
    {
        _forms = forms;
        _chains = new (int[], int[])[forms.Length];
        for (var run = 0; run < forms.Length; run++)
        {
            var (head, next) = (new int[words], new int[forms[run].Count]);
            for (var i = next.Length - 1; i >= 0; i--)
            {
                ref var first = ref head[renumbered[run][forms[run].WordOf(i)]];
                (next[i], first) = (first, i + 1);
            }

            _chains[run] = (head, next);
        }
    }

    /// <summary>The form to show, or null where no form's case was its own.</summary>
    public string? Of(int word)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var run = 0; run < _forms.Length; run++)
        {
            for (var i = _chains[run].Head[word] - 1; i >= 0; i = _chains[run].Next[i] - 1)
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

        return best.Form;
    }
}
