namespace PaperAnalysis.Statistics;

/// <summary>The false discovery rate of many tests (Benjamini and Hochberg 1995).</summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// For each p, in the order given, the least share of false discoveries at which it would be called significant:
    /// q₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j, at most 1. Equal p have equal q.
    /// </summary>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        var order = new int[p.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(p.ToArray(), order);
        var q = new double[p.Length];
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, p[order[rank - 1]] * p.Length / rank);
            q[order[rank - 1]] = least;
        }

        return q;
    }
}
