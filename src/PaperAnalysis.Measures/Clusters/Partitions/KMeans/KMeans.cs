namespace PaperAnalysis.Clusters;

/// <summary>
/// Spherical k-means (Dhillon and Modha 2001): as many clusters as asked for, each around a direction, with every point
/// in the one that it is most similar to.
/// </summary>
public static class KMeans
{
    private const int FirstRounds = 8;

    /// <summary>
    /// At most <paramref name="clusters"/> clusters: where fewer points differ, there are as many as differ. A cluster
    /// that loses all its points takes the point that lies farthest from its own centroid.
    /// </summary>
    /// <param name="points">Each of length 1, or 0 throughout: such a point has no direction and comes into no
    /// cluster.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one cluster, or an option out of its range.</exception>
    /// <exception cref="ArgumentException">A point's length is neither 1 nor 0.</exception>
    public static KMeansResult Of(Vectors points, int clusters, KMeansOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(clusters, 1);
        options ??= KMeansOptions.Default;
        options.Check();
        var directed = Directed(points);
        var labels = new int[points.Count];
        Array.Fill(labels, Clustering.None);
        if (directed.Length == 0)
        {
            return new KMeansResult(Clustering.Of(labels), new Vectors([], points.Dimensions), 0, 0, true);
        }

        var best = Best(directed.Length == points.Count ? points : points.Rows(directed), clusters, options);
        for (var i = 0; i < directed.Length; i++)
        {
            labels[directed[i]] = best.Labels[i];
        }

        var clustering = Clustering.Of(labels, out var renamed);
        return new KMeansResult(
            clustering,
            new Vectors(best.Centroids.ToArray(), points.Dimensions).Rows(renamed),
            best.Inertia(),
            best.Iterations,
            best.Converged
        );
    }

    private static KMeansSearch Best(Vectors points, int clusters, KMeansOptions options)
    {
        var seeds = new Random(options.Seed);
        int[] starts = [.. Enumerable.Range(0, options.Starts).Select(_ => seeds.Next())];
        var searches = new KMeansSearch[starts.Length];
        ForEach(start =>
            searches[start] = new KMeansSearch(points, FirstCentroids.Of(points, clusters, new Random(starts[start])))
        );
        for (var rounds = FirstRounds; searches.Length > 1; rounds *= 2)
        {
            var inertias = new double[searches.Length];
            ForEach(search =>
            {
                searches[search].Run(Math.Min(rounds, options.MaxIterations));
                inertias[search] = searches[search].Inertia();
            });
            searches =
            [
                .. searches
                    .Index()
                    .OrderBy(s => inertias[s.Index])
                    .Take((searches.Length + 1) / 2)
                    .OrderBy(static s => s.Index)
                    .Select(static s => s.Item),
            ];
        }

        searches[0].Run(options.MaxIterations);
        return searches[0];

        void ForEach(Action<int> action) =>
            Blocks.For(searches.Length, 1, options.Threads, (search, _, _) => action(search));
    }

    private static int[] Directed(Vectors points)
    {
        var rows = new List<int>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var squares = Lanes.Dot(points[i], points[i]);
            if (squares == 0)
            {
                continue;
            }

            if (MathF.Abs(squares - 1) > 1e-3f)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Point {i} has length {Math.Sqrt(squares):0.###}; spherical k-means takes vectors of length 1, so divide each by its length."
                    ),
                    nameof(points)
                );
            }

            rows.Add(i);
        }

        return [.. rows];
    }
}
