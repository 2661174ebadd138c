namespace PaperAnalysis.Statistics;

/// <summary>How papers are resampled for an interval.</summary>
public sealed record BootstrapOptions
{
    public int Resamples { get; init; } = 1000;

    /// <summary>Two-sided confidence level.</summary>
    public double Level { get; init; } = 0.95;

    public int Seed { get; init; } = 1;

    /// <summary>
    /// With more papers than this, papers are first dealt at random into this many groups of equal size (give or take
    /// one), and groups are resampled: the variance is the same in expectation, and its own standard error is √(2/2000)
    /// = 3 %.
    /// </summary>
    public int MaxGroups { get; init; } = 2000;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxGroups, 2);
        Confidence.Check(Level);
    }
}
