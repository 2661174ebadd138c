using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>The shorter phrases inside a phrase.</summary>
internal static class PhraseParts
{
    /// <summary>Every proper part of two words or more, as it is shown, each once, with its number of words.</summary>
    public static IEnumerable<(string Term, int N)> Of(Corpus corpus, NGram gram) =>
        Enumerable
            .Range(2, Math.Max(0, gram.N - 2))
            .SelectMany(n =>
                Enumerable
                    .Range(0, gram.N - n + 1)
                    .Select(i => (corpus.Shown(gram.First + i, n), n))
            )
            .Distinct();
}
