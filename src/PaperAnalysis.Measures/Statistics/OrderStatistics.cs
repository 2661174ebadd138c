namespace PaperAnalysis.Statistics;

/// <summary>
/// Some of the values of a sorted array without sorting the others (Hoare's Find, 1961): the interval of a term needs
/// four of its thousand resamples, and there are tens of thousands of terms.
/// </summary>
internal static class OrderStatistics
{
    // So few are sorted; so many rounds are never needed but for values that were made to need them.
    private const int Few = 16;
    private const int Rounds = 64;

    /// <summary>
    /// Brings the values into an order in which the one at <paramref name="place"/> and the next stand where they would
    /// in ascending order, no greater before them and no lesser behind. What is not a number comes first, as with
    /// <see cref="Array.Sort{T}(T[])"/>.
    /// </summary>
    public static void Place(Span<double> values, int place)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                values.Sort();
                return;
            }
        }

        var (from, to) = (0, values.Length - 1);
        for (var round = 0; to - from > Few && round < Rounds; round++)
        {
            var (left, right) = Part(values, from, to);
            (from, to) =
                place <= right ? (from, right)
                : place >= left ? (left, to)
                : (place, place);
        }

        values[from..(to + 1)].Sort();
        var least = place + 1;
        for (var i = least + 1; i < values.Length; i++)
        {
            least = values[i] < values[least] ? i : least;
        }

        if (least < values.Length)
        {
            (values[place + 1], values[least]) = (values[least], values[place + 1]);
        }
    }

    // Up to right no value is above the pivot, from left on none below; what stands between equals it.
    private static (int Left, int Right) Part(Span<double> values, int from, int to)
    {
        var (a, b, c) = (values[from], values[from + ((to - from) / 2)], values[to]);
        var pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
        var (left, right) = (from, to);
        while (left <= right)
        {
            while (values[left] < pivot)
            {
                left++;
            }

            while (values[right] > pivot)
            {
                right--;
            }

            if (left <= right)
            {
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
        }

        return (left, right);
    }
}
