using MathNet.Numerics.Distributions;

namespace PaperAnalysis.Statistics;

/// <summary>The difference of the means of two groups, by Student's test with one variance for both (1908).</summary>
/// <param name="First">The mean of the first group.</param>
/// <param name="Second">The mean of the second.</param>
/// <param name="Low">Lower end of the interval of Second − First.</param>
/// <param name="P">Two-sided.</param>
internal readonly record struct MeanDifference(double First, double Second, double Low, double High, double P)
{
    /// <param name="first">Not empty, as is <paramref name="second"/>.</param>
    public static MeanDifference Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95)
    {
        var (a, b) = (first.Average(), second.Average());
        var squares = first.Sum(v => Math.Pow(v - a, 2)) + second.Sum(v => Math.Pow(v - b, 2));
        var freedom = first.Count + second.Count - 2;
        var error = freedom < 1 ? 0 : Math.Sqrt(squares / freedom * (1.0 / first.Count + 1.0 / second.Count));
        // Nothing varies, so there is nothing to measure the difference by.
        if (error == 0)
        {
            return new MeanDifference(a, b, b - a, b - a, a == b ? 1 : 0);
        }

        var half = error * Confidence.Student(level, freedom);
        var p = 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(b - a) / error);
        return new MeanDifference(a, b, b - a - half, b - a + half, p);
    }
}
