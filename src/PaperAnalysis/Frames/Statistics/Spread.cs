namespace PaperAnalysis.Frames;

/// <summary>The standard deviation of a sample: the root of the squared deviations' sum over n−1.</summary>
internal static class Spread
{
    /// <returns>Null for fewer than two values.</returns>
    public static double? Of(double[] values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
