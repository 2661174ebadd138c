namespace PaperAnalysis.Clusters;

/// <summary>The direction of each cluster's mean, and how near points are to it.</summary>
/// <param name="directions">A row for each cluster, of unit length.</param>
internal sealed class ClusterCentroids(Vectors directions)
{
    public Vectors Directions => directions;

    public static ClusterCentroids Of(Vectors points, Clustering clustering) =>
        Of(points, clustering.Labels, clustering.Count);

    /// <param name="labels">The cluster of each point; a cluster without points is near to nothing.</param>
    public static ClusterCentroids Of(Vectors points, ReadOnlySpan<int> labels, int clusters) =>
        new(ClusterMeans.Of(points, labels, clusters).Directions());

    public IReadOnlyList<Placement> Placements(Vectors points, Clustering clustering) =>
        [.. Enumerable.Range(0, points.Count).Select(i => Place(points[i], clustering.Labels[i]))];

    /// <summary>A point that belongs to no cluster yet goes to the nearest centroid.</summary>
    public Placement Place(ReadOnlySpan<float> point) =>
        point.ContainsAnyExcept(0f)
            ? Place(point, Nearest(point, except: Clustering.None))
            : new Placement(null, null, null, null);

    /// <summary>Negative for a point without a direction, and where there is no cluster.</summary>
    public int Nearest(ReadOnlySpan<float> point) =>
        point.ContainsAnyExcept(0f) ? Nearest(point, except: Clustering.None) : Clustering.None;

    private Placement Place(ReadOnlySpan<float> point, int cluster)
    {
        int? own = cluster < 0 ? null : cluster;
        if (!point.ContainsAnyExcept(0f))
        {
            return new Placement(own, null, null, null);
        }

        double? similarity = cluster < 0 ? null : Lanes.Dot(point, directions[cluster]);
        int? second = Nearest(point, cluster) is var other and >= 0 ? other : null;
        return new Placement(
            own,
            similarity,
            second,
            second is { } c ? similarity - Lanes.Dot(point, directions[c]) : null
        );
    }

    private int Nearest(ReadOnlySpan<float> point, int except)
    {
        var (nearest, best) = (Clustering.None, float.NegativeInfinity);
        for (var c = 0; c < directions.Count; c++)
        {
            if (c != except && Lanes.Dot(point, directions[c]) is var cosine && cosine > best)
            {
                (nearest, best) = (c, cosine);
            }
        }

        return nearest;
    }
}
