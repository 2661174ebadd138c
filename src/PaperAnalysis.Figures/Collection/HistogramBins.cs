using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>Equal bins over values: bin i is [<paramref name="Start"/> + i·<paramref name="Width"/>, next).</summary>
internal sealed record HistogramBins(double Start, double Width, int Count)
{
    private const int Most = 200;

    /// <summary>
    /// The width of Freedman and Diaconis (1981), 2·IQR·n^(-1/3), rounded to 1, 2 or 5 times a power of ten so that its
    /// edges are round; where the middle half of the values is one value, Sturges' (1926) range/(1 + log₂ n). Quartiles
    /// are interpolated linearly (Hyndman and Fan's type 7). Whole numbers get a width of at least 1.
    /// </summary>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static HistogramBins Of(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || values.Any(value => !double.IsFinite(value)))
        {
            throw new ArgumentException(
                "Bins need at least one value, and all of them finite; leave out what was not measured.",
                nameof(values)
            );
        }

        double[] sorted = [.. values.Order()];
        var spread = sorted[^1] - sorted[0];
        var width = 2 * (Quantile.OfSorted(sorted, 0.75) - Quantile.OfSorted(sorted, 0.25)) / Math.Cbrt(sorted.Length);
        width = width > 0 ? width : spread / (1 + Math.Log2(sorted.Length));
        width = Math.Max(width, spread / Most);
        width = width > 0 ? Round(width) : 1;
        if (sorted.All(double.IsInteger))
        {
            width = Math.Max(1, width);
        }

        var start = Math.Floor(sorted[0] / width) * width;
        return new(start, width, (int)Math.Floor((sorted[^1] - start) / width) + 1);
    }

    /// <summary>The bin of <paramref name="value"/>, from 0.</summary>
    public int IndexOf(double value) => Math.Clamp((int)Math.Floor((value - Start) / Width), 0, Count - 1);

    public double From(int bin) => Start + (bin * Width);

    private static double Round(double width)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        var lead = width / power;
        return power
            * (
                lead < Math.Sqrt(2) ? 1
                : lead < Math.Sqrt(10) ? 2
                : lead < Math.Sqrt(50) ? 5
                : 10
            );
    }
}
