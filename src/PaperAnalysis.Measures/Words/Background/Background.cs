namespace PaperAnalysis.Words;

/// <summary>
/// What papers at large write: in how many of many papers and titles each word and phrase stands, which words stand in the
/// same papers, and which terms stand in papers of any subject. A collection is compared with it, terms that papers are
/// rarely about or that any papers have name no subject, and papers of a small collection that share few words are likened
/// by words of one class.
/// </summary>
public sealed class Background
{
    private const int LongestPhrase = 3;
    private const int LeastPapers = 2;
    private static readonly Lazy<Background> Own = new(BackgroundFile.Own);

    private readonly Dictionary<string, BackgroundTerm> _terms;

    /// <param name="terms">In the form of <see cref="FoldedWord"/>.</param>
    internal Background(string source, int count, Dictionary<string, BackgroundTerm> terms)
    {
        (Source, Papers, _terms) = (source, count, terms);
        Classes = terms.Values.Select(static t => t.Class ?? -1).DefaultIfEmpty(-1).Max() + 1;
        Least = terms.Count == 0 ? LeastPapers : terms.Values.Min(static t => t.Papers);
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
    public int Terms => _terms.Count;

    /// <summary>The fewest papers of a term that is in it.</summary>
    public int Least { get; }

    /// <summary>In how many classes words are; 0 where they are in none.</summary>
    public int Classes { get; }

    internal IReadOnlyDictionary<string, BackgroundTerm> All => _terms;

    /// <param name="corpus">Without duplicates.</param>
    /// <param name="source">What the papers are, in words.</param>
    /// <param name="leastShare">Of the papers, that a term must stand in; in two at least.</param>
    /// <param name="classes">A number from 0 on of each word in the form of <see cref="FoldedWord"/>, as
    /// <c>WordClasses.Of</c> finds them; of words that stand in too few papers none is kept. Null for none: then nothing tells
    /// which terms stand in papers of any subject.</param>
    public static Background Of(
        Corpus corpus,
        string source,
        double leastShare = 1e-4,
        IReadOnlyDictionary<string, int>? classes = null
    )
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

        if (classes?.FirstOrDefault(static c => c.Value < 0) is { Key: { } word, Value: var wrong })
        {
            throw new ArgumentException($"'{word}' is in class {wrong}; expected classes from 0 on.", nameof(classes));
        }

        var options = new VocabularyOptions
        {
            MaxN = LongestPhrase,
            MinDocuments = Math.Max(LeastPapers, (int)Math.Ceiling(leastShare * corpus.Papers.Count - 1e-9)),
        };
        var grams = ChosenTerms.Of(corpus, options).ConvertAll(static t => t.Gram);
        var postings = new Postings(corpus, grams);
        var specificity = TermSpecificity.Of(corpus, postings, grams.Count, classes ?? new Dictionary<string, int>());
        var terms = new Dictionary<string, BackgroundTerm>(StringComparer.Ordinal);
        for (var term = 0; term < grams.Count; term++)
        {
            var folded = corpus.Folded(grams[term]);
            terms[folded] = new BackgroundTerm(
                grams[term].Documents,
                postings.Titles(term),
                classes is not null && classes.TryGetValue(folded, out var number) ? number : null,
                specificity?[term]
            );
        }

        return new Background(source, corpus.Papers.Count, terms);
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
    public int? PapersWith(string term) => Find(term)?.Papers;

    /// <summary>The class of a word, 0 to <see cref="Classes"/> − 1; null for a word in none.</summary>
    public int? ClassOf(string word) => Find(word)?.Class;

    /// <summary>
    /// Of the occurrences of words that are no English stop words, the share of those that it knows: above .7 for papers and
    /// news in English, less than a third in another language.
    /// </summary>
    internal double ShareKnown(Corpus corpus)
    {
        var vocabulary = corpus.Vocabulary;
        var stop = vocabulary.In(StopWords.English);
        bool[] isWord =
        [
            .. Enumerable.Range(0, vocabulary.Count).Select(w => !stop[w] && vocabulary[w].Any(char.IsLetter)),
        ];
        bool[] isKnown =
        [
            .. Enumerable.Range(0, vocabulary.Count).Select(w => isWord[w] && _terms.ContainsKey(vocabulary[w])),
        ];
        var (words, known) = (0L, 0L);
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            foreach (var word in corpus.WordsOf(paper))
            {
                words += isWord[Corpus.Number(word)] ? 1 : 0;
                known += isKnown[Corpus.Number(word)] ? 1 : 0;
            }
        }

        return words == 0 ? 0 : known / (double)words;
    }

    /// <summary>What is known of a term; null for one that stands in fewer papers than <see cref="Least"/>.</summary>
    internal BackgroundTerm? Find(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return _terms.TryGetValue(string.Join(' ', term.Split(' ').Select(static w => FoldedWord.Of(w))), out var found)
            ? found
            : null;
    }

    /// <summary>
    /// ln((1 + n) / (1 + df)) + 1 of n papers and df of these with the term; a term that is too rare to be known counts as
    /// of <see cref="Least"/> papers.
    /// </summary>
    internal double Idf(string term) => Math.Log((1.0 + Papers) / (1 + (PapersWith(term) ?? Least))) + 1;
}
