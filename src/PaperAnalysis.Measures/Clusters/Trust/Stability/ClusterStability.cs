namespace PaperAnalysis.Clusters;

/// <summary>
/// Cluster-wise stability by the bootstrap (Hennig 2007). Points are drawn with replacement, and those drawn, each
/// once, are clustered again; a cluster's Jaccard in the resample is the largest |A ∩ B| / |A ∪ B| between its drawn
/// points A and a cluster B of the resample. Points in no cluster of the resample are in no B; a resample that drew no
/// point of a cluster says nothing of it.
/// </summary>
/// <remarks>
/// Each point once is what the authors' own <c>clusterboot</c> (R, package fpc) does unless told otherwise: copies of a
/// point would always be together.
/// </remarks>
internal static class ClusterStability
{
    /// <summary>A row for each cluster.</summary>
    /// <param name="cluster">
    /// Clusters the points with the given indices (ascending) as <paramref name="clustering"/> came about, with the
    /// given seed. Called from several threads at once.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IReadOnlyList<StabilityRow> Of(
        Clustering clustering,
        Func<int[], int, Clustering> cluster,
        StabilityOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(clustering);
        ArgumentNullException.ThrowIfNull(cluster);
        options ??= new StabilityOptions();
        options.Check();
        var random = new Random(options.Seed);
        var seeds = new int[options.Resamples];
        for (var b = 0; b < seeds.Length; b++)
        {
            seeds[b] = random.Next();
        }

        var found = new double[seeds.Length][];
        Parallel.For(
            0,
            seeds.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            b =>
            {
                var drawn = Draw(clustering.Labels.Length, options.Draws, seeds[b]);
                found[b] = Best(clustering, drawn, cluster(drawn, seeds[b]));
            }
        );
        return
        [
            .. Enumerable.Range(0, clustering.Count).Select(c => Row(c, clustering.Sizes[c], found.Select(f => f[c]))),
        ];
    }

    /// <summary>For each cluster the largest Jaccard; NaN where none of its points is drawn.</summary>
    /// <param name="drawn">The points of the resample.</param>
    /// <param name="again">Their clustering.</param>
    internal static double[] Best(Clustering clustering, ReadOnlySpan<int> drawn, Clustering again)
    {
        var sizes = new int[clustering.Count];
        var common = new int[clustering.Count, again.Count];
        for (var i = 0; i < drawn.Length; i++)
        {
            if (clustering.Labels[drawn[i]] is var a and >= 0)
            {
                sizes[a]++;
                if (again.Labels[i] is var b and >= 0)
                {
                    common[a, b]++;
                }
            }
        }

        var best = new double[clustering.Count];
        for (var a = 0; a < best.Length; a++)
        {
            best[a] = sizes[a] == 0 ? double.NaN : 0;
            for (var b = 0; b < again.Count && sizes[a] > 0; b++)
            {
                var both = common[a, b];
                best[a] = Math.Max(best[a], (double)both / (sizes[a] + again.Sizes[b] - both));
            }
        }

        return best;
    }

    private static int[] Draw(int points, int draws, int seed)
    {
        var random = new Random(seed);
        var drawn = new bool[points];
        for (var i = Math.Min(points, draws); i > 0; i--)
        {
            drawn[random.Next(points)] = true;
        }

        return [.. Enumerable.Range(0, points).Where(i => drawn[i])];
    }

    private static StabilityRow Row(int cluster, int size, IEnumerable<double> found)
    {
        var values = found.Where(static v => !double.IsNaN(v)).ToArray();
        if (values.Length == 0)
        {
            return new StabilityRow(cluster, size, 0, 0, 1);
        }

        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, values.Length - 1);
        var half = 1.96 * Math.Sqrt(variance / values.Length);
        return new StabilityRow(cluster, size, mean, Math.Max(0, mean - half), Math.Min(1, mean + half));
    }
}
