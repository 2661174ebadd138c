namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="MapQuality"/> is measured.</summary>
public sealed record MapQualityOptions
{
    /// <summary>k, at least 1.</summary>
    public int Neighbours { get; init; } = 15;

    /// <summary>
    /// Where there are more points, so many are drawn and their neighbours among all points compared.
    /// </summary>
    public int Sample { get; init; } = 2_000;

    /// <summary>Of the draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At most so many at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Neighbours, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Sample, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
