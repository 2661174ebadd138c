namespace PaperAnalysis.Clusters;

/// <summary>
/// Clusters as dense places of any shape, as many as there are, with thin places between them (HDBSCAN; Campello,
/// Moulavi and Sander 2013), over exact distances of all pairs.
/// </summary>
public static class Hdbscan
{
    /// <summary>
    /// Fewer points than make a cluster are all outside; equal points are one cluster. A paper without terms is a point
    /// at the origin like any other.
    /// </summary>
    public static DensityClustering Of(Vectors points, HdbscanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        options ??= new HdbscanOptions();
        options.Check();
        if (points.Count < options.MinClusterSize)
        {
            var nowhere = Enumerable.Repeat(Clustering.None, points.Count).ToArray();
            return new DensityClustering(Clustering.Of(nowhere), [], new double[points.Count], nowhere);
        }

        var tree = new CondensedTree(SingleLinkage(points, options), options.MinClusterSize);
        var holder = tree.Chosen();
        var labels = tree.Left.Select(at => holder[at.Cluster]).ToArray();
        var clusters = Clustering.Of(labels, out var names);
        return new DensityClustering(
            clusters,
            [.. names.Select(name => Persistence(tree.Clusters[name], tree.LargestDensity))],
            [.. tree.Left.Select((at, i) => Strength(labels[i], at.Density, tree))],
            Nearest(points, clusters, options.Threads)
        );
    }

    /// <summary>The tree of merges by mutual reachability.</summary>
    internal static Dendrogram SingleLinkage(Vectors points, HdbscanOptions options)
    {
        var samples = options.MinSamples ?? options.MinClusterSize;
        var edges = SpanningTree.Of(points, CoreDistances(points, samples, options.Threads), options.Threads);
        var node = Enumerable.Range(0, points.Count).ToArray(); // of the cluster that a root stands for
        var sizes = Enumerable.Repeat(1, points.Count).ToArray();
        var roots = Enumerable.Range(0, points.Count).ToArray();
        var merges = new List<DendrogramMerge>(edges.Count);
        foreach (var (inTree, joining, reach) in edges.OrderBy(e => e.Reach))
        {
            var (a, b) = (Root(inTree), Root(joining));
            sizes[a] += sizes[b];
            merges.Add(new DendrogramMerge(node[a], node[b], reach, sizes[a]));
            roots[b] = a;
            node[a] = points.Count + merges.Count - 1;
        }

        return Dendrogram.Of(points.Count, merges);

        int Root(int point)
        {
            while (roots[point] != point)
            {
                point = roots[point] = roots[roots[point]];
            }

            return point;
        }
    }

    private static float[] CoreDistances(Vectors points, int samples, int threads)
    {
        var core = new float[points.Count];
        if (samples > 1)
        {
            var neighbours = NearestNeighbours.Of(points, samples - 1, threads);
            for (var i = 0; i < core.Length; i++)
            {
                core[i] = neighbours.Distances(i)[^1];
            }
        }

        return core;
    }

    private static double Persistence(CondensedTree.Cluster cluster, double largestDensity) =>
        cluster.Mass / (cluster.Size * largestDensity);

    private static double Strength(int cluster, double density, CondensedTree tree) =>
        cluster < 0 ? 0 : Math.Min(1, density / tree.Clusters[cluster].Death);

    private static int[] Nearest(Vectors points, Clustering clusters, int threads)
    {
        var nearest = clusters.Labels.ToArray();
        var inside = Enumerable.Range(0, points.Count).Where(i => nearest[i] != Clustering.None).ToArray();
        if (inside.Length == 0)
        {
            return nearest;
        }

        var table = new LaneTable(new Vectors([.. inside.SelectMany(i => points[i].ToArray())], points.Dimensions));
        Blocks.For(
            points.Count,
            64,
            threads,
            (_, from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    if (nearest[i] == Clustering.None)
                    {
                        nearest[i] = clusters.Labels[inside[table.Nearest(points[i])]];
                    }
                }
            }
        );
        return nearest;
    }
}
