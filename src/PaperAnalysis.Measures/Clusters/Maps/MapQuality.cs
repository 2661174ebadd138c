namespace PaperAnalysis.Clusters;

/// <summary>
/// How far the neighbours on a map are the neighbours that the points had. Each measure is 1 where they are the same
/// ones; of equally near points the one with the lower number counts as nearer.
/// </summary>
/// <param name="Points">On the map.</param>
/// <param name="Rows">The points whose neighbours were compared, among all points: all of them, or a sample.</param>
/// <param name="Neighbours">k: as asked for, but below half of the points; 0 where there are too few, and then nothing
/// can be wrong.</param>
/// <param name="Trustworthiness">
/// 1 − 2 / (nk(2n − 3k − 1)) · Σ (r − k) over each point's k nearest on the map that are not among its k nearest
/// before, r their rank before (Venna and Kaski 2001): low where the map puts strangers together. n times the mean over
/// <paramref name="Rows"/> stands for the sum over all.
/// </param>
/// <param name="Continuity">The same with map and original exchanged: low where the map tears neighbours apart.</param>
/// <param name="Recall">Share of the k nearest before that are among the k nearest on the map.</param>
public sealed record MapQuality(
    int Points,
    int Rows,
    int Neighbours,
    double Trustworthiness,
    double Continuity,
    double Recall
)
{
    /// <param name="points">Where the points were.</param>
    /// <param name="map">Where they are now, in the same order.</param>
    /// <exception cref="ArgumentException">The two differ in their number of points.</exception>
    public static MapQuality Of(Vectors points, Vectors map, MapQualityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(map);
        options ??= new MapQualityOptions();
        options.Check();
        if (points.Count != map.Count)
        {
            throw new ArgumentException(
                $"There are {points.Count} points and {map.Count} on the map; give both the same points in the same order.",
                nameof(map)
            );
        }

        var n = points.Count;
        var k = Math.Clamp((n - 1) / 2, 0, options.Neighbours);
        var rows = Draw(n, options);
        if (k == 0)
        {
            return new MapQuality(n, rows.Length, 0, 1, 1, 1);
        }

        var before = new NeighbourRanks(points, rows, k, options.Threads);
        var after = new NeighbourRanks(map, rows, k, options.Threads);
        var strangers = before.Surplus(after, options.Threads);
        var torn = after.Surplus(before, options.Threads);
        var scale = 2 / ((double)rows.Length * k * (2.0 * n - 3.0 * k - 1));
        return new MapQuality(
            n,
            rows.Length,
            k,
            1 - scale * strangers.Ranks,
            1 - scale * torn.Ranks,
            1 - (double)torn.Points / ((long)rows.Length * k)
        );
    }

    private static int[] Draw(int points, MapQualityOptions options)
    {
        int[] rows = [.. Enumerable.Range(0, points)];
        if (points <= options.Sample)
        {
            return rows;
        }

        new Random(options.Seed).Shuffle(rows);
        Array.Resize(ref rows, options.Sample);
        Array.Sort(rows);
        return rows;
    }
}
