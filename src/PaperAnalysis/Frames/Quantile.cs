namespace PaperAnalysis.Frames;

/// <summary>
/// Sample quantiles, linear between order statistics: type 7 of Hyndman and Fan (1996), the default of R and NumPy.
/// </summary>
public static class Quantile
{
    /// <returns>Null where there are no values.</returns>
    /// <param name="values">In any order.</param>
    public static double? Of(IEnumerable<double> values, double share)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length == 0 ? null : OfSorted(sorted, share);
    }

    /// <param name="sorted">Ascending, at least one value.</param>
    /// <param name="share">From 0, the least, to 1, the greatest.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty || share is not (>= 0 and <= 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The quantile {share} of {sorted.Length} values; expected a share from 0 to 1 and at least one value."
                ),
                nameof(share)
            );
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        // Between an unbounded value and any other there is no middle.
        return sorted[below] == sorted[above] || double.IsNegativeInfinity(sorted[below])
            ? sorted[below]
            : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
