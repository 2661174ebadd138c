namespace PaperAnalysis.Clusters;

/// <summary>Points of a map, given as x and y in turn, brought into halves along an axis: 0 for x, 1 for y.</summary>
internal static class MapSelection
{
    /// <summary>The axis along which the points reach further.</summary>
    public static int WiderAxis(ReadOnlySpan<float> map, ReadOnlySpan<int> points)
    {
        var (left, bottom) = (float.PositiveInfinity, float.PositiveInfinity);
        var (right, top) = (float.NegativeInfinity, float.NegativeInfinity);
        foreach (var point in points)
        {
            var (x, y) = (map[2 * point], map[2 * point + 1]);
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (bottom, top) = (Math.Min(bottom, y), Math.Max(top, y));
        }

        return right - left >= top - bottom ? 0 : 1;
    }

    /// <summary>Puts the points with the least coordinates first, so many of them (Hoare's selection).</summary>
    public static void Select(ReadOnlySpan<float> map, int axis, Span<int> points, int count)
    {
        var (low, high) = (0, points.Length - 1);
        while (low < high)
        {
            var pivot = map[2 * points[low + (high - low) / 2] + axis];
            var (i, j) = (low, high);
            while (i <= j)
            {
                for (; map[2 * points[i] + axis] < pivot; i++) { }
                for (; map[2 * points[j] + axis] > pivot; j--) { }
                if (i <= j)
                {
                    (points[i], points[j]) = (points[j], points[i]);
                    (i, j) = (i + 1, j - 1);
                }
            }

            // Up to j all are at most the pivot, from i on at least.
            if (count <= j)
            {
                high = j;
            }
            else if (count >= i)
            {
                low = i;
            }
            else
            {
                return;
            }
        }
    }
}
