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
        var rows = SilhouetteSample.Rows(clustering.Sizes, options);
        var scored = new SilhouettePoint[rows.Length];
        new DistanceRows(SilhouetteSample.Gather(points, order, options.Distance)).For(
            rows,
            options.Threads,
            (row, squared) =>
            {
                var sums = Sums(squared, clustering.Sizes, options.Distance);
                var point = order[rows[row]];
                scored[row] = Score(point, clustering.Labels[point], sums, clustering.Sizes);
            }
        );
        return Summarise(scored, clustering, rows.Length < order.Length);
    }

    private static double[] Sums(ReadOnlySpan<float> squared, ReadOnlySpan<int> sizes, Distance distance)
    {
        var sums = new double[sizes.Length];
        for (var cluster = 0; cluster < sizes.Length; cluster++)
        {
            var sum = 0.0;
            if (distance == Distance.Cosine)
            {
                // Between vectors of length 1, ‖a − b‖² is 2 (1 − cos).
                foreach (var value in squared[..sizes[cluster]])
                {
                    sum += value / 2;
                }
            }
            else
            {
                foreach (var value in squared[..sizes[cluster]])
                {
                    sum += MathF.Sqrt(value);
                }
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
