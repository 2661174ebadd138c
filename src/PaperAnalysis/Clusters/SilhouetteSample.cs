namespace PaperAnalysis.Clusters;

/// <summary>Which points a <see cref="Silhouette"/> scores, and where they lie.</summary>
internal static class SilhouetteSample
{
    /// <summary>Ascending places among the points sorted by cluster.</summary>
    public static int[] Rows(ReadOnlySpan<int> sizes, SilhouetteOptions options)
    {
        var points = 0;
        foreach (var size in sizes)
        {
            points += size;
        }

        if (points <= options.Sample)
        {
            return [.. Enumerable.Range(0, points)];
        }

        var random = new Random(options.Seed);
        var rows = new List<int>();
        var start = 0;
        foreach (var size in sizes)
        {
            int[] places = [.. Enumerable.Range(start, size)];
            random.Shuffle(places);
            var drawn = (int)(((long)size * options.Sample + points - 1) / points);
            rows.AddRange(places.Take(drawn).Order());
            start += size;
        }

        return [.. rows];
    }

    /// <summary>The points in this order; for cosines at length 1, with one more coordinate that sets rows of zeros apart.</summary>
    public static Vectors Gather(Vectors points, int[] order, Distance distance)
    {
        var cosine = distance == Distance.Cosine;
        var dimensions = points.Dimensions + (cosine ? 1 : 0);
        var values = new float[order.Length * dimensions];
        for (var i = 0; i < order.Length; i++)
        {
            var row = values.AsSpan(i * dimensions, dimensions);
            points[order[i]].CopyTo(row);
            if (cosine)
            {
                ToUnitLength(row);
            }
        }

        return new Vectors(values, dimensions);
    }

    private static void ToUnitLength(Span<float> row)
    {
        var sum = 0.0;
        foreach (var value in row)
        {
            sum += (double)value * value;
        }

        if (sum == 0)
        {
            row[^1] = 1;
            return;
        }

        var length = Math.Sqrt(sum);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (float)(row[i] / length);
        }
    }
}
