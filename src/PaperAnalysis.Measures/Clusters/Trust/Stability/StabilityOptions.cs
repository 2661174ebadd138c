namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="ClusterStability"/> draws.</summary>
internal sealed record StabilityOptions
{
    /// <summary>At most; fewer where <see cref="Precision"/> is reached.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>
    /// Rounds end when no cluster's 95 % interval reaches further than this to either side of its mean.
    /// </summary>
    public double Precision { get; init; } = 0.04;

    public int Seed { get; init; } = 1;

    /// <summary>
    /// At most so many points are clustered in a round, and as many others placed. Of a larger collection a smaller
    /// part is seen, which is the harder test.
    /// </summary>
    public int Points { get; init; } = 2000;

    /// <summary>At most so many rounds at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(Precision);
        ArgumentOutOfRangeException.ThrowIfLessThan(Points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
