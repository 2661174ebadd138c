namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="Nmf"/> searches.</summary>
public sealed record NmfOptions
{
    /// <summary>Of the random vectors that the start is found with.</summary>
    public int Seed { get; init; }

    /// <summary>At most so many steps, each of which improves both factors.</summary>
    public int Iterations { get; init; } = 200;

    /// <summary>Ends the search at a step that lowers the squared error by less than this share of it.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>At most so many at once; the topics do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Iterations, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Tolerance);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
