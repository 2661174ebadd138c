namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="Umap"/> draws a map; the defaults are those of umap-learn.</summary>
public sealed record UmapOptions
{
    /// <summary>Nearest others that each point is held to, at least 1: few show detail, many the whole.</summary>
    public int Neighbours { get; init; } = 15;

    /// <summary>How near neighbours may come on the map, 0 to below 3.</summary>
    public double MinDistance { get; init; } = 0.1;

    /// <summary>Passes over the pairs; null: 500 for up to 10,000 points, 200 for more.</summary>
    public int? Epochs { get; init; }

    /// <summary>Of the points that each is pushed away from, and of tiny shifts of the start.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At most so many at once; the map does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Neighbours, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinDistance, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(MinDistance, 3);
        ArgumentOutOfRangeException.ThrowIfNegative(Epochs ?? 0, nameof(Epochs));
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
