namespace PaperAnalysis.Clusters;

/// <summary>
/// To which cluster each point belongs: 0 to <see cref="Count"/> − 1, or <see cref="None"/>. Clusters descend by size;
/// ties ascend by their first point, so that equal partitions have equal labels.
/// </summary>
public sealed class Clustering
{
    /// <summary>The label of a point in no cluster.</summary>
    public const int None = -1;

    private readonly int[] _labels;
    private readonly int[] _sizes;

    private Clustering(int[] labels, int[] sizes) => (_labels, _sizes) = (labels, sizes);

    /// <summary>Of each point.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>How many points each cluster has.</summary>
    public ReadOnlySpan<int> Sizes => _sizes;

    /// <summary>How many clusters; none is empty.</summary>
    public int Count => _sizes.Length;

    /// <param name="labels">Any numbers, equal for points of one cluster; negative for points in none.</param>
    /// <param name="renamed">The given label of each cluster, in the order of the clusters.</param>
    public static Clustering Of(ReadOnlySpan<int> labels, out int[] renamed)
    {
        var seen = new Dictionary<int, (int Size, int First)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] >= 0)
            {
                seen[labels[i]] = seen.TryGetValue(labels[i], out var at) ? (at.Size + 1, at.First) : (1, i);
            }
        }

        renamed = [.. seen.OrderByDescending(c => c.Value.Size).ThenBy(c => c.Value.First).Select(c => c.Key)];
        var numbers = new Dictionary<int, int>();
        foreach (var name in renamed)
        {
            numbers.Add(name, numbers.Count);
        }

        var result = new int[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            result[i] = labels[i] < 0 ? None : numbers[labels[i]];
        }

        return new Clustering(result, Array.ConvertAll(renamed, name => seen[name].Size));
    }

    /// <summary>The same points in another order: of each there, its number here. Clusters keep their numbers.</summary>
    internal Clustering Rows(int[] points) => new(Array.ConvertAll(points, point => _labels[point]), _sizes);

    /// <inheritdoc cref="Of(ReadOnlySpan{int}, out int[])"/>
    public static Clustering Of(ReadOnlySpan<int> labels) => Of(labels, out _);
}
