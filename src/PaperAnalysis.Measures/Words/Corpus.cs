using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>
/// The words of many papers as numbers of a <see cref="Vocabulary"/>, in the order of the papers: what every count is
/// taken from. Read in parallel; the result does not depend on the number of threads.
/// </summary>
public sealed class Corpus
{
    private readonly int[] _words;
    private readonly int[] _starts;
    private readonly int[] _lengths;

    internal Corpus(IReadOnlyList<Paper> papers, Vocabulary vocabulary, int[] words, int[] starts, int[] lengths)
    {
        (Papers, Vocabulary) = (papers, vocabulary);
        (_words, _starts, _lengths) = (words, starts, lengths);
        Tokens = lengths.Sum(static l => (long)l);
    }

    public IReadOnlyList<Paper> Papers { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Words and numbers of all papers: the total that "per million" refers to.</summary>
    public long Tokens { get; }

    /// <summary>Words and numbers of each paper.</summary>
    public ReadOnlySpan<int> Lengths => _lengths;

    /// <summary>
    /// The words of all papers; a paper's stand at <see cref="Range"/>. A word that does not join the one before it
    /// (<see cref="Token.Joins"/>) stands as the complement of its number, so that it is negative.
    /// </summary>
    internal ReadOnlySpan<int> Words => _words;

    internal (int Start, int Length) Range(int paper) => (_starts[paper], _lengths[paper]);

    internal ReadOnlySpan<int> WordsOf(int paper) => _words.AsSpan(_starts[paper], _lengths[paper]);

    internal static int Number(int word) => word ^ (word >> 31);

    /// <param name="papers">Without duplicates, unless these are to be counted too.</param>
    public static Corpus Of(IReadOnlyList<Paper> papers, PaperFields fields = PaperFields.TitleAndAbstract)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return CorpusReader.Read(papers, fields, Environment.ProcessorCount);
    }

    /// <summary>
    /// The n-gram that starts at a place of <see cref="Words"/>, its words as they are most often written.
    /// </summary>
    internal string Shown(int start, int n)
    {
        if (n == 1)
        {
            return Vocabulary.Shown(Number(_words[start]));
        }

        var parts = new string[n];
        for (var i = 0; i < n; i++)
        {
            parts[i] = Vocabulary.Shown(Number(_words[start + i]));
        }

        return string.Join(' ', parts);
    }
}
