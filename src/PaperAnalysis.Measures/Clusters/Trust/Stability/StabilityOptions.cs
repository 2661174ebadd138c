namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="ClusterStability"/> draws.</summary>
internal sealed record StabilityOptions
{
    public int Resamples { get; init; } = 100;

    public int Seed { get; init; } = 1;

    /// <summary>
    /// At most so many points are drawn for a resample. Of a larger collection a smaller part is seen, which is the
    /// harder test.
    /// </summary>
    public int Draws { get; init; } = 4000;

    /// <summary>At most so many resamples at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
