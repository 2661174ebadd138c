namespace PaperAnalysis.Words;

/// <summary>
/// What papers at large write: in how many of many papers each word and phrase stands. A collection is compared with it,
/// and words that papers of any subject have name no subject.
/// </summary>
public sealed class Background
{
    private const int LongestPhrase = 3;
    private const int LeastPapers = 2;
    private static readonly Lazy<Background> Own = new(BackgroundFile.Own);

    private readonly Dictionary<string, int> _papers;

    /// <param name="papers">Of each term in the form of <see cref="FoldedWord"/>, in how many papers it stands.</param>
    internal Background(string source, int count, Dictionary<string, int> papers)
    {
        (Source, Papers, _papers) = (source, count, papers);
        Least = papers.Count == 0 ? LeastPapers : papers.Values.Min();
    }

    /// <summary>
    /// That of this library: of titles and abstracts of arXiv and of papers on machine learning; <see cref="Source"/> says
    /// which. For another field or language build one of its own.
    /// </summary>
    public static Background Default => Own.Value;

    /// <summary>What it was made of, in words.</summary>
    public string Source { get; }

    /// <summary>How many papers it was made of.</summary>
    public int Papers { get; }

    /// <summary>Words and phrases of up to three words.</summary>
    public int Terms => _papers.Count;

    /// <summary>The fewest papers of a term that is in it.</summary>
    public int Least { get; }

    internal IEnumerable<KeyValuePair<string, int>> PapersOfTerms => _papers;

    /// <param name="corpus">Without duplicates.</param>
    /// <param name="source">What the papers are, in words.</param>
    /// <param name="leastShare">Of the papers, that a term must stand in; in two at least.</param>
    public static Background Of(Corpus corpus, string source, double leastShare = 1e-4)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (leastShare is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(leastShare),
                leastShare,
                "A share of the papers is at least 0 and at most 1."
            );
        }

        var options = new VocabularyOptions
        {
            MaxN = LongestPhrase,
            MinDocuments = Math.Max(LeastPapers, (int)Math.Ceiling(leastShare * corpus.Papers.Count - 1e-9)),
        };
        var papers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (gram, _) in ChosenTerms.Of(corpus, options))
        {
            papers[corpus.Folded(gram)] = gram.Documents;
        }

        return new Background(source, corpus.Papers.Count, papers);
    }

    /// <param name="file">That <see cref="Save"/> has written.</param>
    /// <exception cref="InvalidDataException">It is no background, or not whole; the message says what it is.</exception>
    public static Background Load(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return BackgroundFile.Read(File.ReadAllBytes(file), file);
    }

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="InvalidDataException">There is a file that is no background.</exception>
    public void Save(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        BackgroundFile.Write(this, file);
    }

    /// <summary>In how many papers a term stands; null for one that stands in fewer than <see cref="Least"/>.</summary>
    /// <param name="term">Words with one space between them.</param>
    public int? PapersWith(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return _papers.TryGetValue(
            string.Join(' ', term.Split(' ').Select(static w => FoldedWord.Of(w))),
            out var papers
        )
            ? papers
            : null;
    }
}
