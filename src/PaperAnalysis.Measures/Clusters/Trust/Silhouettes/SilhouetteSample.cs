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

    /// <summary>
    /// The points in this order; for cosines at length 1, with one more coordinate that sets rows of zeros apart.
    /// </summary>
    public static Vectors Gather(Vectors points, int[] order, Distance distance)
    {
        var gathered = points.Rows(order);
        if (distance == Distance.Euclidean)
        {
            return gathered;
        }

        var directions = gathered.Directions();
        var dimensions = points.Dimensions + 1;
        var values = new float[order.Length * dimensions];
        for (var i = 0; i < order.Length; i++)
        {
            var row = values.AsSpan(i * dimensions, dimensions);
            directions[i].CopyTo(row);
            row[^1] = row.ContainsAnyExcept(0f) ? 0 : 1;
        }

        return new Vectors(values, dimensions);
    }
}
