namespace PaperAnalysis.Words;

/// <summary>The shorter phrases inside a phrase.</summary>
internal static class PhraseParts
{
    /// <summary>
    /// Every proper part of so many words or more, its words folded (<see cref="Corpus.Folded(NGram)"/>), each once.
    /// </summary>
    public static IEnumerable<string> Of(Corpus corpus, NGram gram, int shortest = 2) =>
        Enumerable
            .Range(shortest, Math.Max(0, gram.N - shortest))
            .SelectMany(n => Enumerable.Range(0, gram.N - n + 1).Select(i => corpus.Folded(gram.First + i, n)))
            .Distinct();
}
