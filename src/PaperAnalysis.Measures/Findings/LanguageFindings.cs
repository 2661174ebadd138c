using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Findings;

/// <summary>What a reader has to know where the texts are not English.</summary>
public static class LanguageFindings
{
    /// <summary>English abstracts have some 0.4.</summary>
    private const double English = 0.2;

    private const double Unspaced = 0.3;
    private const int EnoughWords = 50;

    /// <summary>Scripts that write no spaces between words: first and last letter of each.</summary>
    private static readonly (char First, char Last)[] Scripts =
    [
        ('\u0E00', '\u0EFF'), // Thai, Lao
        ('\u1000', '\u109F'), // Myanmar
        ('\u1780', '\u17FF'), // Khmer
        ('\u3040', '\u30FF'), // Hiragana, Katakana
        ('\u3400', '\u9FFF'), // Han
    ];

    /// <summary>
    /// Whether much of the text is in a script without spaces, where a word is not told from its neighbours.
    /// </summary>
    public static bool IsUnspaced(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var (letters, unspaced) = (0L, 0L);
        foreach (var c in papers.SelectMany(static paper => paper.Title.Concat(paper.Abstract)))
        {
            if (char.IsLetter(c))
            {
                letters++;
                unspaced += Scripts.Any(script => c >= script.First && c <= script.Last) ? 1 : 0;
            }
        }

        return unspaced > Unspaced * letters;
    }

    /// <summary>What to beware of in other languages than English; nothing of English texts.</summary>
    public static Prose Note(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (IsUnspaced(corpus.Papers))
        {
            return Prose.Of(
                $"Much of the text is in a script without spaces between words. What is counted as a word is a whole run of characters, so **counts of words say little here**."
            );
        }
        var share = StopWordShare(corpus);
        return corpus.Tokens < EnoughWords || share >= English
            ? Prose.None
            : Prose.Of(
                $"Only {Grammar.Percent(share)} of the words are English function words, where English abstracts have some 40 %: **the texts are hardly English**. Function words of another language count as subjects, and what is read from English wording is missed."
            );
    }

    private static double StopWordShare(Corpus corpus)
    {
        var isStop = corpus.Vocabulary.In(StopWords.English);
        var stops = 0L;
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            foreach (var word in corpus.WordsOf(paper))
            {
                stops += isStop[Corpus.Number(word)] ? 1 : 0;
            }
        }

        return corpus.Tokens == 0 ? 0 : (double)stops / corpus.Tokens;
    }
}
