using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>Every word of some papers, in the form of <see cref="FoldedWord"/>.</summary>
/// <param name="words">None twice.</param>
internal sealed class TrainingWords(IEnumerable<string> words)
{
    private readonly HashSet<string> _words = new(words, StringComparer.Ordinal);

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Sorted => _words.Order(StringComparer.Ordinal);

    public static TrainingWords Of(Corpus corpus) =>
        new(
            Enumerable
                .Range(0, corpus.Papers.Count)
                .SelectMany(paper => Numbers(corpus, paper))
                .Distinct()
                .Select(w => corpus.Vocabulary[w])
        );

    /// <summary>
    /// For each paper the share of its words and numbers, each as often as it stands, that are none of these; 0 for a
    /// paper without words.
    /// </summary>
    public float[] Unseen(Corpus corpus)
    {
        var unseen = new bool[corpus.Vocabulary.Count];
        for (var word = 0; word < unseen.Length; word++)
        {
            unseen[word] = !_words.Contains(corpus.Vocabulary[word]);
        }

        return Shares(corpus, unseen);
    }

    /// <summary>For each paper the share of its words that no other of the papers has.</summary>
    public static float[] UnseenInOthers(Corpus corpus)
    {
        var papers = new int[corpus.Vocabulary.Count];
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            foreach (var word in Numbers(corpus, paper).Distinct())
            {
                papers[word]++;
            }
        }

        return Shares(corpus, Array.ConvertAll(papers, static p => p == 1));
    }

    private static float[] Shares(Corpus corpus, bool[] counted)
    {
        var shares = new float[corpus.Papers.Count];
        for (var paper = 0; paper < shares.Length; paper++)
        {
            var words = Numbers(corpus, paper);
            shares[paper] = words.Length == 0 ? 0 : (float)words.Count(w => counted[w]) / words.Length;
        }

        return shares;
    }

    private static int[] Numbers(Corpus corpus, int paper) =>
        Array.ConvertAll(corpus.WordsOf(paper).ToArray(), Corpus.Number);
}
