namespace PaperAnalysis.Clusters;

/// <summary>What <see cref="Hdbscan"/> takes for a cluster.</summary>
public sealed record HdbscanOptions
{
    /// <summary>Points in the smallest cluster, at least 2.</summary>
    public int MinClusterSize { get; init; } = 15;

    /// <summary>
    /// How many points, itself among them, must lie around a point for it to be in a dense place: the more, the more
    /// points are outside. Null for <see cref="MinClusterSize"/>.
    /// </summary>
    public int? MinSamples { get; init; }

    /// <summary>At most so many at once; the clusters do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinClusterSize, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinSamples ?? 1, 1, nameof(MinSamples));
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
