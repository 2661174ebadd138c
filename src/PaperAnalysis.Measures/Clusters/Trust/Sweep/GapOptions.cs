namespace PaperAnalysis.Clusters;

/// <summary>What <see cref="GapStatistic"/> compares with.</summary>
internal sealed record GapOptions
{
    /// <summary>Reference sets without clusters.</summary>
    public int References { get; init; } = 10;

    public int Seed { get; init; } = 1;

    /// <summary>A larger collection is seen through so many points of it, drawn once.</summary>
    public int Points { get; init; } = 1000;

    /// <summary>At most so many reference sets at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(References, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Points, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
