namespace PaperAnalysis.Clusters;

/// <summary>
/// Silhouettes (Rousseeuw 1987): of a point (b − a) / max(a, b), where a is its mean distance to the other points of
/// its cluster and b that to the points of the nearest other cluster. It is 0 for the only point of a cluster, where
/// all distances are 0, and where there is only one cluster. Points in no cluster take no part.
/// </summary>
/// <param name="Points">The scored points, ascending.</param>
/// <param name="Clusters">The mean of each cluster's scored points.</param>
/// <param name="Mean">The mean of <paramref name="Clusters"/> by their sizes; 0 where no point is in a cluster.</param>
/// <param name="IsSample">Whether points were drawn; otherwise every point in a cluster is scored.</param>
public sealed record Silhouette(
    IReadOnlyList<SilhouettePoint> Points,
    IReadOnlyList<double> Clusters,
    double Mean,
    bool IsSample
)
{
    private const int PointsAtOnce = 512;
    private const double Rounding = 1e-6;

    /// <param name="distances">Of each two points; zeros on the diagonal.</param>
    /// <exception cref="ArgumentException">The distances are not those between as many points as the clustering
    /// labels.</exception>
    public static Silhouette Of(double[,] distances, Clustering clustering)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(clustering);
        Check(distances.GetLength(0), clustering);
        Check(distances.GetLength(1), clustering);
        var scored = new List<SilhouettePoint>();
        for (var i = 0; i < clustering.Labels.Length; i++)
        {
            if (clustering.Labels[i] != Clustering.None)
            {
                var sums = new double[clustering.Count];
                for (var j = 0; j < clustering.Labels.Length; j++)
                {
                    if (clustering.Labels[j] != Clustering.None)
                    {
                        sums[clustering.Labels[j]] += distances[i, j];
                    }
                }

                scored.Add(Score(i, clustering.Labels[i], sums, clustering.Sizes));
            }
        }

        return Summarise(scored, clustering, false);
    }

    /// <exception cref="ArgumentException">The clustering labels another number of points.</exception>
    public static Silhouette Of(Vectors points, Clustering clustering, SilhouetteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(clustering);
        options ??= new SilhouetteOptions();
        options.Check();
        Check(points.Count, clustering);
        // Cluster by cluster, so that a cluster's distances lie side by side.
        int[] order =
        [
            .. Enumerable
                .Range(0, points.Count)
                .Where(i => clustering.Labels[i] != Clustering.None)
                .OrderBy(i => clustering.Labels[i]),
        ];
        if (options.Distance == Distance.Cosine)
        {
            return ByCosine(points, clustering, order, options.Threads);
        }

        var rows = SilhouetteSample.Rows(clustering.Sizes, options);
        var scored = new SilhouettePoint[rows.Length];
        new DistanceRows(points.Rows(order)).For(
            rows,
            options.Threads,
            (row, squared) =>
            {
                var sums = Sums(squared, clustering.Sizes);
                var point = order[rows[row]];
                scored[row] = Score(point, clustering.Labels[point], sums, clustering.Sizes);
            }
        );
        return Summarise(scored, clustering, rows.Length < order.Length);
    }

    // The distances 1 − x·y of a point to a cluster's sum to its size less x · (the sum of its points): no point needs
    // to be compared with another.
    private static Silhouette ByCosine(Vectors points, Clustering clustering, int[] order, int threads)
    {
        var directions = points.Directions();
        var sums = new double[clustering.Count][];
        var zeros = new int[clustering.Count];
        foreach (var point in order)
        {
            var sum = sums[clustering.Labels[point]] ??= new double[points.Dimensions];
            Lanes.AddScaled(sum, directions[point], 1);
            zeros[clustering.Labels[point]] += IsZero(directions[point]) ? 1 : 0;
        }

        var scored = new SilhouettePoint[order.Length];
        Blocks.For(
            order.Length,
            PointsAtOnce,
            threads,
            (_, from, to) =>
            {
                var distances = new double[clustering.Count];
                for (var i = from; i < to; i++)
                {
                    var point = order[i];
                    var (own, zero) = (clustering.Labels[point], IsZero(directions[point]));
                    for (var c = 0; c < distances.Length; c++)
                    {
                        // A point at the origin is as far from all but those at the origin, too.
                        var near = zero ? zeros[c] : Dot(sums[c], directions[point]);
                        // Less is the rounding of equal points.
                        var distance = clustering.Sizes[c] - near;
                        distances[c] = distance > Rounding * clustering.Sizes[c] ? distance : 0;
                    }

                    scored[i] = Score(point, own, distances, clustering.Sizes);
                }
            }
        );
        return Summarise(scored, clustering, false);
    }

    private static double Dot(double[] a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static bool IsZero(ReadOnlySpan<float> point) => !point.ContainsAnyExcept(0f);

    private static double[] Sums(ReadOnlySpan<float> squared, ReadOnlySpan<int> sizes)
    {
        var sums = new double[sizes.Length];
        for (var cluster = 0; cluster < sizes.Length; cluster++)
        {
            var sum = 0.0;
            foreach (var value in squared[..sizes[cluster]])
            {
                sum += MathF.Sqrt(value);
            }

            sums[cluster] = sum;
            squared = squared[sizes[cluster]..];
        }

        return sums;
    }

    // Of the sums of distances to each cluster's points.
    private static SilhouettePoint Score(int point, int cluster, double[] sums, ReadOnlySpan<int> sizes)
    {
        var (neighbour, nearest) = (Clustering.None, double.PositiveInfinity);
        for (var other = 0; other < sums.Length; other++)
        {
            if (other != cluster && sums[other] / sizes[other] < nearest)
            {
                (neighbour, nearest) = (other, sums[other] / sizes[other]);
            }
        }

        if (sizes[cluster] == 1 || neighbour == Clustering.None)
        {
            return new SilhouettePoint(point, cluster, neighbour, 0);
        }

        var own = sums[cluster] / (sizes[cluster] - 1);
        var greater = Math.Max(own, nearest);
        return new SilhouettePoint(point, cluster, neighbour, greater == 0 ? 0 : (nearest - own) / greater);
    }

    private static Silhouette Summarise(
        IReadOnlyCollection<SilhouettePoint> scored,
        Clustering clustering,
        bool isSample
    )
    {
        var sums = new double[clustering.Count];
        var counts = new int[clustering.Count];
        foreach (var point in scored)
        {
            sums[point.Cluster] += point.Value;
            counts[point.Cluster]++;
        }

        var (total, points) = (0.0, 0);
        for (var cluster = 0; cluster < sums.Length; cluster++)
        {
            sums[cluster] /= counts[cluster];
            total += sums[cluster] * clustering.Sizes[cluster];
            points += clustering.Sizes[cluster];
        }

        return new Silhouette([.. scored.OrderBy(p => p.Point)], sums, points == 0 ? 0 : total / points, isSample);
    }

    private static void Check(int points, Clustering clustering)
    {
        if (points != clustering.Labels.Length)
        {
            throw new ArgumentException(
                $"The clustering labels {clustering.Labels.Length} points and the distances are between {points}; give both the same points in the same order."
            );
        }
    }
}
