using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>
/// The words of many papers as numbers of a <see cref="Vocabulary"/>, in the order of the papers: what every measure over
/// text is taken from. A paper is read when its words are first asked for, and once however many measures ask. Read in
/// parallel; the result does not depend on the number of threads.
/// </summary>
public sealed class Corpus
{
    private readonly Lazy<CorpusWords> _read;
    private readonly Lazy<Dictionary<Paper, int>> _numbers;

    // The texts of the corpus from which this one was taken, and where in it each paper stands; null: as it stands here.
    private readonly TokenizedText?[] _texts;
    private readonly int[]? _places;

    private Corpus(
        IReadOnlyList<Paper> papers,
        PaperFields fields,
        Func<CorpusWords> read,
        TokenizedText?[] texts,
        int[]? places
    )
    {
        (Papers, Fields, _texts, _places) = (papers, fields, texts, places);
        _read = new Lazy<CorpusWords>(read);
        _numbers = new Lazy<Dictionary<Paper, int>>(NumbersOfPapers);
    }

    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>Which texts of the papers count.</summary>
    public PaperFields Fields { get; }

    /// <summary>
    /// The words of the papers; those of a selection are of the corpus that it was taken from.
    /// </summary>
    public Vocabulary Vocabulary => _read.Value.Vocabulary;

    /// <summary>Words and numbers of all papers: the total that "per million" refers to.</summary>
    public long Tokens => _read.Value.Tokens;

    /// <summary>Words and numbers of each paper.</summary>
    public ReadOnlySpan<int> Lengths => _read.Value.Lengths;

    /// <summary>Words and numbers of each paper's title; 0 where titles do not count.</summary>
    public ReadOnlySpan<int> TitleLengths => _read.Value.Titles;

    /// <summary>
    /// The words of all papers; a paper's stand at <see cref="Range"/>. A word that does not join the one before it
    /// (<see cref="Token.Joins"/>) stands as the complement of its number, so that it is negative.
    /// </summary>
    internal ReadOnlySpan<int> Words => _read.Value.Words;

    internal (int Start, int Length) Range(int paper) => (_read.Value.Starts[paper], _read.Value.Lengths[paper]);

    internal ReadOnlySpan<int> WordsOf(int paper) => _read.Value.WordsOf(paper);

    internal static int Number(int word) => word ^ (word >> 31);

    /// <param name="papers">Without duplicates, unless these are to be counted too.</param>
    public static Corpus Of(IReadOnlyList<Paper> papers, PaperFields fields = PaperFields.TitleAndAbstract)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return new Corpus(
            papers,
            fields,
            () => CorpusReader.Read(papers, fields, Environment.ProcessorCount),
            new TokenizedText?[papers.Count],
            null
        );
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
                    _numbers.Value.TryGetValue(p, out var place)
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

    /// <summary>The abstract with its sentences and the places of its words; tokenised once for all claims.</summary>
    internal TokenizedText AbstractOf(int paper) =>
        _texts[_places?[paper] ?? paper] ??= Tokenizer.Tokenize(Papers[paper].Abstract);

    /// <summary>
    /// What two occurrences of one n-gram share, and no other n-gram has: its folded words.
    /// </summary>
    internal string Folded(int start, int n)
    {
        if (n == 1)
        {
            return Vocabulary[Number(Words[start])];
        }

        var parts = new string[n];
        for (var i = 0; i < n; i++)
        {
            parts[i] = Vocabulary[Number(Words[start + i])];
        }

        return string.Join(' ', parts);
    }

    internal string Folded(NGram gram) => Folded(gram.First, gram.N);

    /// <summary>N-grams of this corpus in the form in which they most often occur.</summary>
    internal string[] Shown(IReadOnlyList<NGram> grams) => ShownTerms.Of(_read.Value, grams);

    private Corpus Taken(IReadOnlyList<Paper> papers, int[] numbers) =>
        new(
            papers,
            Fields,
            () => _read.Value.Of(numbers),
            _texts,
            _places is { } places ? Array.ConvertAll(numbers, n => places[n]) : numbers
        );

    private Dictionary<Paper, int> NumbersOfPapers()
    {
        var numbers = new Dictionary<Paper, int>(Papers.Count, ReferenceEqualityComparer.Instance);
        for (var p = 0; p < Papers.Count; p++)
        {
            numbers.TryAdd(Papers[p], p);
        }

        return numbers;
    }
}
