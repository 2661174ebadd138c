namespace PaperAnalysis.Words;

/// <summary>What was read of the papers of a <see cref="Corpus"/>.</summary>
/// <param name="Starts">Where each paper's words begin in <paramref name="Words"/>.</param>
/// <param name="Lengths">How many words each paper has.</param>
/// <param name="Titles">How many of these are its title's, which come first.</param>
internal sealed record CorpusWords(Vocabulary Vocabulary, int[] Words, int[] Starts, int[] Lengths, int[] Titles)
{
    public long Tokens { get; } = Lengths.Sum(static l => (long)l);

    public ReadOnlySpan<int> WordsOf(int paper) => Words.AsSpan(Starts[paper], Lengths[paper]);

    /// <summary>What was read of some of the papers, by number.</summary>
    public CorpusWords Of(int[] papers)
    {
        return new CorpusWords(Vocabulary, Words, At(Starts), At(Lengths), At(Titles));

        int[] At(int[] values) => Array.ConvertAll(papers, p => values[p]);
    }
}
