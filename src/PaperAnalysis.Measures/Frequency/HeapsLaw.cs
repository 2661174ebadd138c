using MathNet.Numerics;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Fits Heaps' law (1978) to the growth of the vocabulary with papers read in random order: least squares of ln V on ln
/// n at numbers of papers that are about evenly spaced on a logarithmic scale. The curve is the exact mean over all
/// orders, so that nothing hangs on the order of the digests.
/// </summary>
public static class HeapsLaw
{
    private const int Points = 40;

    /// <summary>
    /// Fits the growth over all papers. Fewer than two papers, or none with words, do not grow: every number of the law is
    /// NaN, and its curve is empty.
    /// </summary>
    public static HeapsFit Fit(Corpus corpus, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (corpus.Papers.Count < 2 || corpus.Tokens == 0)
        {
            return new HeapsFit(double.NaN, double.NaN, double.NaN, double.NaN, []);
        }

        var counts = new WordCounts(corpus, seed);
        var curve = Curve(counts.Documents, corpus.Papers.Count, corpus.Tokens);
        var (factor, exponent) = Fit(curve);
        var without = counts.WithoutEach(g =>
            corpus.Papers.Count - counts.PapersOf[g] < 2
                ? exponent
                : Fit(
                    Curve(
                        counts.DocumentsWithout(g),
                        corpus.Papers.Count - counts.PapersOf[g],
                        counts.Without(g).Sum(static c => (long)c)
                    )
                ).Exponent
        );
        var (low, high) = GroupedJackknife.Interval(exponent, without);
        return new HeapsFit(
            factor,
            exponent,
            low,
            high,
            [.. curve.Select(p => new HeapsRow(p.Papers, p.Tokens, p.Types, factor * Math.Pow(p.Tokens, exponent)))]
        );
    }

    private static (int Papers, double Tokens, double Types)[] Curve(int[] documents, int papers, long tokens)
    {
        // Words of equal document frequency grow alike.
        var words = documents.Where(static d => d > 0).CountBy(static d => d).ToArray();
        var points = Enumerable
            .Range(0, Points)
            .Select(i => (int)Math.Round(Math.Pow(papers, i / (Points - 1.0))))
            .Distinct();
        return
        [
            .. points.Select(k =>
                (k, (double)tokens * k / papers, words.Sum(w => w.Value * (1 - Missed(papers, w.Key, k))))
            ),
        ];
    }

    // C(P − d, k)/C(P, k): none of k papers has the word.
    private static double Missed(int papers, int documents, int k) =>
        papers - documents < k
            ? 0
            : Math.Exp(
                SpecialFunctions.FactorialLn(papers - documents)
                    - SpecialFunctions.FactorialLn(papers - documents - k)
                    - SpecialFunctions.FactorialLn(papers)
                    + SpecialFunctions.FactorialLn(papers - k)
            );

    private static (double Factor, double Exponent) Fit((int Papers, double Tokens, double Types)[] curve)
    {
        var x = curve.Select(static p => Math.Log(p.Tokens)).ToArray();
        var y = curve.Select(static p => Math.Log(p.Types)).ToArray();
        var (meanX, meanY) = (x.Average(), y.Average());
        var slope = x.Zip(y, (u, v) => (u - meanX) * (v - meanY)).Sum() / x.Sum(u => (u - meanX) * (u - meanX));
        return (Math.Exp(meanY - slope * meanX), slope);
    }
}
