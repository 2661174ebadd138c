namespace PaperAnalysis.Words;

/// <summary>Chooses, for each word, the form to show; the rule stands at <see cref="Vocabulary.Shown"/>.</summary>
internal static class ShownForms
{
    /// <summary>Only words that are shown otherwise than folded.</summary>
    /// <param name="forms">The forms of each run of papers.</param>
    /// <param name="renumbered">For each run, the joint number of each of its words.</param>
    public static Dictionary<int, string> Of(WordForms[] forms, int[][] renumbered)
    {
        var counts = new Dictionary<(int Word, string Form), int>();
        for (var run = 0; run < forms.Length; run++)
        {
            for (var i = 0; i < forms[run].Count; i++)
            {
                var (form, word, times) = forms[run][i];
                if (times > 0)
                {
                    var key = (renumbered[run][word], form);
                    counts[key] = counts.GetValueOrDefault(key) + times;
                }
            }
        }

        var best = new Dictionary<int, (string Form, int Times)>();
        foreach (var ((word, form), times) in counts)
        {
            var ahead =
                !best.TryGetValue(word, out var other)
                || times > other.Times
                // The lower-case form wins a tie: in ordinal order it comes last.
                || times == other.Times && string.CompareOrdinal(form, other.Form) > 0;
            if (ahead)
            {
                best[word] = (form, times);
            }
        }

        return best.Where(static b => !b.Value.Form.Contains('\\'))
            .ToDictionary(static b => b.Key, static b => b.Value.Form);
    }
}
