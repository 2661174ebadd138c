using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;

namespace PaperAnalysis.Measures.Tests.Clusters;

internal static class RandomTexts
{
    /// <summary>Texts of made-up words, of which the first are drawn more often.</summary>
    public static Paper[] Papers(int count, int words, int seed)
    {
        var random = new Random(seed);
        return MadeCorpus.Of([
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                    string.Join(
                        ' ',
                        Enumerable.Range(0, random.Next(5, 40)).Select(_ => $"w{random.Next(1 + random.Next(words))}")
                    )
                ),
        ]);
    }
}
