namespace PaperAnalysis.Clusters;

/// <summary>
/// The clusters that a single-linkage tree passes through as the density λ = 1/height that is asked for rises
/// (Campello, Moulavi and Sander 2013): a cluster lives on while it loses fewer points at once than make a cluster, and
/// ends where two clusters part.
/// </summary>
/// <remarks>
/// Points at distance 0 have no finite density: they take that of the smallest distance above 0, and never part.
/// </remarks>
internal sealed class CondensedTree
{
    private readonly Dendrogram _tree;
    private readonly int _least;
    private readonly List<Cluster> _clusters = [];
    private readonly (int Cluster, double Density)[] _left; // by point: the cluster that it left last, and when

    public CondensedTree(Dendrogram tree, int minClusterSize)
    {
        (_tree, _least) = (tree, minClusterSize);
        _left = new (int, double)[tree.Count];
        var smallest = tree.Merges.FirstOrDefault(m => m.Height > 0).Height;
        LargestDensity = smallest > 0 ? 1 / smallest : 1;
        Condense();
    }

    /// <summary>Of any point.</summary>
    public double LargestDensity { get; }

    /// <summary>In the order in which they part from their parents, the root first.</summary>
    public IReadOnlyList<Cluster> Clusters => _clusters;

    /// <summary>The cluster that each point was in last, and the density at which it left it.</summary>
    public IReadOnlyList<(int Cluster, double Density)> Left => _left;

    /// <summary>
    /// For each cluster the one that holds it in the partition with the largest excess of mass, or −1. The root holds
    /// all points and tells nothing: it is chosen only where all points are equal.
    /// </summary>
    public int[] Chosen()
    {
        var mass = new double[_clusters.Count]; // the most that the cluster or those within it can give
        var chosen = new bool[_clusters.Count];
        for (var c = _clusters.Count - 1; c > 0; c--)
        {
            chosen[c] = _clusters[c].Mass >= mass[c];
            mass[c] = Math.Max(mass[c], _clusters[c].Mass);
            mass[_clusters[c].Parent] += mass[c];
        }

        chosen[0] = _tree.Merges[^1].Height == 0;
        var holder = new int[_clusters.Count];
        for (var c = 0; c < holder.Length; c++)
        {
            var above = c == 0 ? -1 : holder[_clusters[c].Parent];
            holder[c] =
                above >= 0 ? above
                : chosen[c] ? c
                : -1;
        }

        return holder;
    }

    private void Condense()
    {
        _clusters.Add(new Cluster(-1, 0, _tree.Count));
        var waiting = new Stack<(int Node, int Cluster)>();
        waiting.Push((_tree.Count + _tree.Merges.Count - 1, 0));
        while (waiting.TryPop(out var at))
        {
            var height = _tree.Merges[at.Node - _tree.Count].Height;
            var density = height > 0 ? 1 / height : LargestDensity;
            var parts = Parts(at.Node, height).ToLookup(part => Size(part) >= _least);
            foreach (var part in parts[false])
            {
                Leave(part, at.Cluster, density);
            }

            if (parts[true].Count() == 1)
            {
                waiting.Push((parts[true].Single(), at.Cluster));
                continue;
            }

            foreach (var part in parts[true])
            {
                _clusters[at.Cluster].Lose(Size(part), density);
                waiting.Push((part, _clusters.Count));
                _clusters.Add(new Cluster(at.Cluster, density, Size(part)));
            }
        }
    }

    // What a node falls into where its height is reached: merges at one height are one, since their order means
    // nothing.
    private IEnumerable<int> Parts(int node, double height)
    {
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var next))
        {
            if (next >= _tree.Count && _tree.Merges[next - _tree.Count].Height == height)
            {
                waiting.Push(_tree.Merges[next - _tree.Count].Second);
                waiting.Push(_tree.Merges[next - _tree.Count].First);
            }
            else
            {
                yield return next;
            }
        }
    }

    private void Leave(int node, int cluster, double density)
    {
        _clusters[cluster].Lose(Size(node), density);
        foreach (var point in _tree.LeavesOf(node))
        {
            _left[point] = (cluster, density);
        }
    }

    private int Size(int node) => node < _tree.Count ? 1 : _tree.Merges[node - _tree.Count].Size;

    /// <param name="Birth">The density at which it parted from its parent.</param>
    internal sealed record Cluster(int Parent, double Birth, int Size)
    {
        /// <summary>
        /// Σ over its points of the density at which each leaves it − the density of its birth: the excess of mass.
        /// </summary>
        public double Mass { get; private set; }

        /// <summary>The density at which its last points leave.</summary>
        public double Death { get; private set; }

        public void Lose(int points, double density)
        {
            Mass += points * (density - Birth);
            Death = Math.Max(Death, density);
        }
    }
}
