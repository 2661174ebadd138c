namespace PaperAnalysis.Clusters;

/// <summary>Which points a <see cref="Silhouette"/> scores.</summary>
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
}
