namespace PaperAnalysis.Words;

/// <summary>
/// What papers at large write: in how many of many papers each word and phrase stands, and which words stand in the same
/// papers. A collection is compared with it, words that papers of any subject have name no subject, and papers of a small
/// collection that share few words are likened by words of one class.
/// </summary>
public sealed class Background
{
    private const int LongestPhrase = 3;
    private const int LeastPapers = 2;
    private static readonly Lazy<Background> Own = new(BackgroundFile.Own);

    private readonly Dictionary<string, int> _papers;
    private readonly Dictionary<string, int> _classes;

    /// <param name="papers">Of each term in the form of <see cref="FoldedWord"/>, in how many papers it stands.</param>
    /// <param name="classes">Of some of the words, from 0 on.</param>
    internal Background(string source, int count, Dictionary<string, int> papers, Dictionary<string, int> classes)
    {
        (Source, Papers, _papers, _classes) = (source, count, papers, classes);
        Classes = classes.Count == 0 ? 0 : classes.Values.Max() + 1;
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

    /// <summary>In how many classes words are; 0 where they are in none.</summary>
    public int Classes { get; }

    internal IEnumerable<KeyValuePair<string, int>> PapersOfTerms => _papers;

    internal IEnumerable<KeyValuePair<string, int>> ClassesOfWords => _classes;

    /// <summary>Its words are in no classes; <see cref="With"/> takes some.</summary>
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

        return new Background(source, corpus.Papers.Count, papers, []);
    }

    /// <summary>The same with classes of words, as <c>WordClasses.Of</c> finds them.</summary>
    /// <param name="classes">A number from 0 on of each word in the form of <see cref="FoldedWord"/>; of words that the
    /// background does not know none is kept.</param>
    public Background With(IReadOnlyDictionary<string, int> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.FirstOrDefault(static c => c.Value < 0) is { Key: { } word, Value: var wrong })
        {
            throw new ArgumentException($"'{word}' is in class {wrong}; expected classes from 0 on.", nameof(classes));
        }

        var known = classes.Where(c => _papers.ContainsKey(c.Key));
        return new Background(Source, Papers, _papers, new Dictionary<string, int>(known, StringComparer.Ordinal));
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

    /// <summary>The class of a word, 0 to <see cref="Classes"/> − 1; null for a word in none.</summary>
    public int? ClassOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _classes.TryGetValue(FoldedWord.Of(word), out var number) ? number : null;
    }

    /// <summary>
    /// ln((1 + n) / (1 + df)) + 1 of n papers and df of these with the term; a term that is too rare to be known counts as
    /// of <see cref="Least"/> papers.
    /// </summary>
    internal double Idf(string term) => Math.Log((1.0 + Papers) / (1 + (PapersWith(term) ?? Least))) + 1;
}
