namespace PaperAnalysis.Clusters;

/// <summary>The tree of merges from single points to one cluster.</summary>
public sealed class Dendrogram
{
    private readonly DendrogramMerge[] _merges;

    private Dendrogram(int count, DendrogramMerge[] merges) => (Count, _merges) = (count, merges);

    /// <summary>How many points.</summary>
    public int Count { get; }

    /// <summary>
    /// One fewer than there are points; heights ascend, equal ones in the order in which the merges were found.
    /// </summary>
    public IReadOnlyList<DendrogramMerge> Merges => _merges;

    /// <param name="found">In any order in which each merge follows those that made its two parts; its numbers are the
    /// order of finding.</param>
    internal static Dendrogram Of(int count, List<DendrogramMerge> found)
    {
        var heights = new double[found.Count];
        for (var i = 0; i < heights.Length; i++)
        {
            // No linkage here merges below its parts; rounding may, by its last digits.
            heights[i] = Math.Max(found[i].Height, Math.Max(HeightOf(found[i].First), HeightOf(found[i].Second)));
        }

        var order = Enumerable.Range(0, heights.Length).OrderBy(i => heights[i]).ToArray();
        var numbers = new int[heights.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = count + i;
        }

        return new Dendrogram(
            count,
            Array.ConvertAll(
                order,
                i =>
                {
                    var (a, b) = (NumberOf(found[i].First), NumberOf(found[i].Second));
                    return new DendrogramMerge(Math.Min(a, b), Math.Max(a, b), heights[i], found[i].Size);
                }
            )
        );

        double HeightOf(int node) => node < count ? 0 : heights[node - count];
        int NumberOf(int node) => node < count ? node : numbers[node - count];
    }

    /// <summary>
    /// The clusters before the last <paramref name="clusters"/> − 1 merges; each point its own where there are no more
    /// points than clusters.
    /// </summary>
    public Clustering Cut(int clusters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clusters, 1);
        var roots = new int[Count + _merges.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = i;
        }

        for (var i = Math.Max(0, Count - clusters) - 1; i >= 0; i--)
        {
            roots[_merges[i].First] = roots[_merges[i].Second] = roots[Count + i];
        }

        return Clustering.Of(roots.AsSpan(0, Count));
    }

    /// <summary>
    /// The points from left to right such that no branches cross when the tree is drawn; of the two parts of a merge
    /// <see cref="DendrogramMerge.First"/> stands left.
    /// </summary>
    public int[] LeafOrder() => Count == 0 ? [] : [.. LeavesOf(Count + _merges.Length - 1)];

    /// <summary>The points under a node, from left to right.</summary>
    internal IEnumerable<int> LeavesOf(int node)
    {
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var next))
        {
            if (next < Count)
            {
                yield return next;
                continue;
            }

            waiting.Push(_merges[next - Count].Second);
            waiting.Push(_merges[next - Count].First);
        }
    }
}
