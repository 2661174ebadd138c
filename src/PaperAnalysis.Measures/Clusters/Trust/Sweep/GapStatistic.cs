namespace PaperAnalysis.Clusters;

/// <summary>
/// The gap statistic (Tibshirani, Walther and Hastie 2001): ln W of the clusters against that of reference sets, whose
/// points are uniform over the range of each coordinate and then brought to unit length, since the points of this room
/// are directions. Coordinates of a vector space are principal axes, so the box is that of the paper's choice (b).
/// </summary>
internal static class GapStatistic
{
    /// <summary>A row for each k.</summary>
    /// <param name="points">Directions, of unit length.</param>
    /// <param name="ks">Ascending.</param>
    /// <param name="cluster">Clusters points into k with a seed. Called from several threads at once.</param>
    /// <exception cref="ArgumentException">There are fewer than two points.</exception>
    public static IReadOnlyList<GapRow> Of(
        Vectors points,
        IReadOnlyList<int> ks,
        Func<Vectors, int, int, Clustering> cluster,
        GapOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(ks);
        ArgumentNullException.ThrowIfNull(cluster);
        options ??= new GapOptions();
        options.Check();
        if (points.Count < 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{points.Count} points have no gap statistic; expected at least two."),
                nameof(points)
            );
        }

        var random = new Random(options.Seed);
        points = Sample(points, options.Points, random);
        var seeds = new int[options.References];
        for (var b = 0; b < seeds.Length; b++)
        {
            seeds[b] = random.Next();
        }

        // Set 0 is the points themselves.
        var logs = new double[seeds.Length + 1][];
        Parallel.For(
            0,
            logs.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            b =>
            {
                var set = b == 0 ? points : Reference(points, new Random(seeds[b - 1]));
                var seed = b == 0 ? options.Seed : seeds[b - 1];
                logs[b] = [.. ks.Select(k => LogW(set, cluster(set, k, seed)))];
            }
        );
        return [.. ks.Select((k, i) => Row(k, logs[0][i], [.. logs.Skip(1).Select(l => l[i])]))];
    }

    /// <summary>
    /// The smallest k whose gap reaches that of the next k less its standard error; the last where none does.
    /// </summary>
    /// <param name="rows">By ascending k.</param>
    public static int Choose(IReadOnlyList<GapRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count);
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            if (rows[i].Gap >= rows[i + 1].Gap - rows[i + 1].GapSe)
            {
                return rows[i].K;
            }
        }

        return rows[^1].K;
    }

    /// <summary>ln Σ ‖x − mean of its cluster‖². A point in no cluster counts as a cluster of its own: 0.</summary>
    internal static double LogW(Vectors points, Clustering clustering)
    {
        var means = ClusterMeans.Of(points, clustering.Labels, clustering.Count);
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            if (clustering.Labels[i] is var cluster and >= 0)
            {
                sum += Lanes.SquaredDistance(points[i], means[cluster]);
            }
        }

        // Where all points are at the means there is nothing left to explain; the least that float can tell stands for
        // 0.
        return Math.Round(Math.Log(Math.Max(sum, float.Epsilon)), 12);
    }

    private static Vectors Sample(Vectors points, int most, Random random)
    {
        if (points.Count <= most)
        {
            return points;
        }

        var order = Enumerable.Range(0, points.Count).ToArray();
        random.Shuffle(order);
        return points.Rows([.. order.Take(most).Order()]);
    }

    private static Vectors Reference(Vectors points, Random random)
    {
        var d = points.Dimensions;
        var (low, high) = (points[0].ToArray(), points[0].ToArray());
        for (var i = 1; i < points.Count; i++)
        {
            for (var j = 0; j < d; j++)
            {
                low[j] = Math.Min(low[j], points[i][j]);
                high[j] = Math.Max(high[j], points[i][j]);
            }
        }

        var values = new float[points.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = low[i % d] + (high[i % d] - low[i % d]) * random.NextSingle();
        }

        return new Vectors(values, d).Directions();
    }

    private static GapRow Row(int k, double logW, double[] references)
    {
        var mean = references.Average();
        var deviation = Math.Sqrt(references.Sum(r => (r - mean) * (r - mean)) / references.Length);
        return new GapRow(k, logW, mean, mean - logW, deviation * Math.Sqrt(1 + 1.0 / references.Length));
    }
}
