namespace PaperAnalysis.Clusters;

/// <summary>
/// Where <see cref="Nmf"/> begins: each pair of singular vectors without its negative numbers, or without its positive
/// ones, whichever leaves more (NNDSVD; Boutsidis and Gallopoulos 2008).
/// </summary>
internal static class NmfStart
{
    /// <returns>Both factors, with as many topics as the matrix has singular values, at most those asked for.</returns>
    public static (NmfFactor Papers, NmfFactor Terms) Of(TermWeights weights, int topics, NmfOptions options)
    {
        var (values, axes) = RandomizedSvd.Of(weights, topics, options.Seed, options.Threads);
        var found = values.Length;
        var scores = SparseProducts.Times(weights, axes, found, options.Threads);
        var papers = new NmfFactor(weights.Count, found);
        var terms = new NmfFactor(weights.Terms.Count, found);
        for (var t = 0; t < found; t++)
        {
            var topic = t;
            Split(papers, terms, topic, paper => scores[paper * found + topic], term => axes.At(term, topic));
        }

        return (papers, terms);
    }

    private static void Split(
        NmfFactor papers,
        NmfFactor terms,
        int topic,
        Func<int, float> left,
        Func<int, float> right
    )
    {
        var (paperAbove, paperBelow) = Lengths(papers.Count, left);
        var (termAbove, termBelow) = Lengths(terms.Count, right);
        var above = paperAbove * termAbove >= paperBelow * termBelow;
        var (paperLength, termLength) = above ? (paperAbove, termAbove) : (paperBelow, termBelow);
        Fill(papers, topic, left, above ? 1 : -1, Math.Sqrt(termLength / paperLength));
        Fill(terms, topic, right, above ? 1 : -1, Math.Sqrt(paperLength / termLength));
    }

    // Of the positive and of the negative coordinates.
    private static (double Above, double Below) Lengths(int count, Func<int, float> value)
    {
        var (above, below) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            double v = value(i);
            above += v > 0 ? v * v : 0;
            below += v < 0 ? v * v : 0;
        }

        return (Math.Sqrt(above), Math.Sqrt(below));
    }

    private static void Fill(NmfFactor factor, int topic, Func<int, float> value, int sign, double scale)
    {
        for (var i = 0; i < factor.Count; i++)
        {
            factor[i][topic] = (float)(Math.Max(0, sign * value(i)) * scale);
        }
    }
}
