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
    private readonly int[] _titles;
    private readonly Lazy<Dictionary<Paper, int>> _places;

    /// <param name="titles">Of each paper's words, how many are its title's; these come first.</param>
    internal Corpus(
        IReadOnlyList<Paper> papers,
        PaperFields fields,
        Vocabulary vocabulary,
        int[] words,
        int[] starts,
        int[] lengths,
        int[] titles
    )
    {
        (Papers, Fields, Vocabulary) = (papers, fields, vocabulary);
        (_words, _starts, _lengths, _titles) = (words, starts, lengths, titles);
        _places = new Lazy<Dictionary<Paper, int>>(PlacesOfPapers);
        Tokens = lengths.Sum(static l => (long)l);
    }

    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>Which texts of the papers were read.</summary>
    public PaperFields Fields { get; }

    /// <summary>The words of the papers; those of a selection are of the corpus that it was taken
    /// from.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Words and numbers of all papers: the total that "per million" refers to.</summary>
    public long Tokens { get; }

    /// <summary>Words and numbers of each paper.</summary>
    public ReadOnlySpan<int> Lengths => _lengths;

    /// <summary>Words and numbers of each paper's title; 0 where titles were not read.</summary>
    public ReadOnlySpan<int> TitleLengths => _titles;

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
    /// Some of these papers, in the order given and as often as given, without reading them again. Thus a notebook reads
    /// all records of a collection once, and takes from them one of each paper, or those that each digest lists. Words
    /// are shown as they are most often written in this corpus.
    /// </summary>
    /// <param name="papers">The very records that this corpus holds, not copies.</param>
    /// <exception cref="ArgumentException">A paper is not of this corpus; the message names it.</exception>
    public Corpus Select(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return Taken(
            papers,
            [
                .. papers.Select(p =>
                    _places.Value.TryGetValue(p, out var place)
                        ? place
                        : throw new ArgumentException(
                            FormattableString.Invariant(
                                $"'{p.Id}' is none of the {Papers.Count} papers of the corpus; expected the records themselves that the corpus was made of."
                            ),
                            nameof(papers)
                        )
                ),
            ]
        );
    }

    /// <summary>The papers of each digest, digests by name.</summary>
    internal IEnumerable<(string Digest, Corpus Papers)> ByDigest() =>
        Enumerable
            .Range(0, Papers.Count)
            .GroupBy(p => Papers[p].Digest, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Taken([.. g.Select(p => Papers[p])], [.. g])));

    private Corpus Taken(IReadOnlyList<Paper> papers, int[] places)
    {
        return new Corpus(papers, Fields, Vocabulary, _words, At(_starts), At(_lengths), At(_titles));

        int[] At(int[] values) => Array.ConvertAll(places, p => values[p]);
    }

    private Dictionary<Paper, int> PlacesOfPapers()
    {
        var places = new Dictionary<Paper, int>(Papers.Count, ReferenceEqualityComparer.Instance);
        for (var p = 0; p < Papers.Count; p++)
        {
            places.TryAdd(Papers[p], p);
        }

        return places;
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
