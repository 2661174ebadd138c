namespace PaperAnalysis.Words;

/// <summary>What was read of the papers of a <see cref="Corpus"/>.</summary>
/// <param name="Capitals">Of each word what folding took from it; the highest bit where its case is its own.</param>
/// <param name="Starts">Where each paper's words begin in <paramref name="Words"/>.</param>
/// <param name="Lengths">How many words each paper has.</param>
/// <param name="Titles">How many of these are its title's, which come first.</param>
internal sealed record CorpusWords(
    Vocabulary Vocabulary,
    int[] Words,
    byte[] Capitals,
    int[] Starts,
    int[] Lengths,
    int[] Titles
)
{
    /// <summary>The bit of <see cref="Capitals"/> of a word that stands inside a sentence of an abstract.</summary>
    public const byte OwnCase = 1 << FoldedWord.CapitalBits;

    private readonly CorpusWords? _source;

    /// <summary>What was read of all the papers of which these were taken.</summary>
    public CorpusWords Source
    {
        get => _source ?? this;
        private init => _source = value;
    }

    public long Tokens { get; } = Lengths.Sum(static l => (long)l);

    public ReadOnlySpan<int> WordsOf(int paper) => Words.AsSpan(Starts[paper], Lengths[paper]);

    /// <summary>What was read of some of the papers, by number.</summary>
    public CorpusWords Of(int[] papers)
    {
        return new CorpusWords(Vocabulary, Words, Capitals, At(Starts), At(Lengths), At(Titles)) { Source = Source };

        int[] At(int[] values) => Array.ConvertAll(papers, p => values[p]);
    }
}
