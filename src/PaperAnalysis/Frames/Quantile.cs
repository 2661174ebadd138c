namespace PaperAnalysis.Frames;

/// <summary>Quantile by linear interpolation between order statistics, h = (n−1)p: type 7 of Hyndman and Fan (1996), the default of R and numpy.</summary>
internal static class Quantile
{
    /// <returns>Null where there are no values.</returns>
    public static double? Of(IEnumerable<double> values, double p)
    {
        double[] sorted = [.. values];
        if (sorted.Length == 0)
        {
            return null;
        }

        Array.Sort(sorted);
        var h = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(h);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((h - below) * (sorted[above] - sorted[below]));
    }
}
