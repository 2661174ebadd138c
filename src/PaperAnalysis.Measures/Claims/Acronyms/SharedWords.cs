using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>
/// Words that stand in full on both sides of a bracket and so are no part of either form: "causal consistency distillation
/// (causal CD)" defines CD, "Deep Research Tulu (DR Tulu-8B)" DR.
/// </summary>
internal static class SharedWords
{
    private const int MostWords = 6;

    /// <summary>The only word of the bracket that the text before it does not hold too.</summary>
    /// <returns>That word, where the words end that may give it, and the words that must stand before these; null where
    /// nothing is shared or more than one word is left.</returns>
    public static (string ShortForm, int Before, string[] Head)? Inside(string text, int opening, string inside)
    {
        var words = inside.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords)
        {
            return null;
        }

        var (before, last) = (opening, words.Length - 1);
        while (
            last > 0
            && DefinitionWindow.LastWord(text, before) is var word
            && IsSame(text, word.Start, word.End, words[last])
        )
        {
            (before, last) = (word.Start, last - 1);
        }

        return ShortForm.Is(words[last]) ? (words[last], before, words[..last]) : null;
    }

    /// <summary>"causal CD (causal consistency distillation)", "DR Tulu (Deep Research Tulu)".</summary>
    /// <param name="word">The last before the bracket.</param>
    /// <returns>The word that may be the short form and the place that may give it, or null where nothing is shared.</returns>
    public static (CharSpan Word, CharSpan Inside)? Outside(string text, CharSpan word, CharSpan inside)
    {
        var (own, from, to) = (word, inside.Start, inside.End);
        for (
            var last = DefinitionWindow.LastWord(text, to);
            last.Start > from;
            last = DefinitionWindow.LastWord(text, to)
        )
        {
            if (!IsSame(text, own.Start, own.End, text[last.Start..last.End]))
            {
                break;
            }

            (own, to) = (DefinitionWindow.LastWord(text, own.Start), last.Start);
        }

        to = from + text.AsSpan(from, to - from).TrimEnd().Length;
        var words = text[from..to].Split(' ');
        for (var head = Math.Min(MostWords, words.Length - 1); head > 0; head--)
        {
            if (EndWith(text, own.Start, words[..head]))
            {
                from += words.Take(head).Sum(static w => w.Length + 1);
                break;
            }
        }

        return from == inside.Start && own == word ? null : (own, new CharSpan(from, to));
    }

    /// <summary>Whether these words stand right before a place.</summary>
    public static bool EndWith(string text, int before, string[] words)
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var word = DefinitionWindow.LastWord(text, before);
            if (!IsSame(text, word.Start, word.End, words[i]))
            {
                return false;
            }

            before = word.Start;
        }

        return true;
    }

    // A size or version may be joined to the word in the bracket; alone, as in "SAM 2", it is a part of both names.
    private static bool IsSame(string text, int start, int end, string word)
    {
        var full = text.AsSpan(start, end - start);
        return word.Any(char.IsLetter)
            && full.Length > 0
            && word.AsSpan().StartsWith(full, StringComparison.OrdinalIgnoreCase)
            && (word.Length == full.Length || word[full.Length] == '-');
    }
}
