using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// A name whose capitals spell the short form, whatever small words stand before and between them: "TIDE, a fast Tool for
/// sparse Image DEnoising".
/// </summary>
internal static class SpellingCapitals
{
    private const int LeastLetters = 3;
    private const int LeastWords = 2;
    private const double MostByLetter = 0.35;

    // Two words are little evidence: first letters, and few that continue them.
    private const double MostInTwoWords = 0.12;

    private static readonly WordSet Clause = new("that which where is are to as", StringComparer.Ordinal);

    /// <summary>The place of the name between two places of a text, or null where no capitals there spell it.</summary>
    public static CharSpan? In(string text, string shortForm, int from, int to)
    {
        var letters = ShortForm.Letters(shortForm);
        if (
            letters.Length < LeastLetters
            || letters.Count(char.IsUpper) < LeastWords
            || !BeginsWord(text.AsSpan(from, to - from), char.ToUpperInvariant(letters[0]))
        )
        {
            return null;
        }

        // Small words become spaces, so that all places stay.
        var shown = text[from..to].ToCharArray();
        var words = new List<CharSpan>();
        for (var at = to; DefinitionWindow.LastWord(text, at) is var word && word.Start >= from && word.Start < at; )
        {
            words.Add(word);
            if (!char.IsUpper(text[word.Start]))
            {
                shown.AsSpan(word.Start - from, word.End - word.Start).Fill(' ');
            }

            at = word.Start;
        }

        if (LongFormFit.Best(letters, new string(shown), 0, shown.Length, false, false, false) is not var (fit, cost))
        {
            return null;
        }

        var name = new CharSpan(fit.Start + from, fit.End + from);
        var inside = words.FindAll(word => word.Start >= name.Start && word.Start < name.End);
        var capitals = inside.Count(word => char.IsUpper(text[word.Start]));
        var written = inside.Count(word => char.IsUpper(text[word.Start]) && IsWritten(text, word));
        return
            written >= LeastWords
            && capitals * 2 >= inside.Count
            && cost <= letters.Length * (capitals == LeastWords ? MostInTwoWords : MostByLetter)
            && !words.Exists(word => IsBeside(word, name, text) && char.IsUpper(text[word.Start]))
            && !text.AsSpan(name.Start, name.End - name.Start).ContainsAny(',', '"')
            && !inside.Exists(word => Clause.Contains(text.AsSpan(word.Start, word.End - word.Start)))
            && !text.AsSpan(name.Start, name.End - name.Start).Contains(shortForm, StringComparison.Ordinal)
            ? name
            : null;
    }

    // Most texts fail here, at hardly any cost.
    private static bool BeginsWord(ReadOnlySpan<char> text, char capital)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == capital && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    // "RWTH ASR" are short forms themselves.
    private static bool IsWritten(string text, CharSpan word) =>
        text.AsSpan(word.Start + 1, word.End - word.Start - 1).ContainsAnyInRange('a', 'z');

    /// <summary>More of the name would stand there: the word right before it or right behind it.</summary>
    private static bool IsBeside(CharSpan word, CharSpan name, string text) =>
        (word.End <= name.Start && text.AsSpan(word.End, name.Start - word.End).IsWhiteSpace())
        || (word.Start >= name.End && text.AsSpan(name.End, word.Start - name.End).IsWhiteSpace());
}
