namespace PaperAnalysis.Clusters;

/// <summary>How long k-means searches.</summary>
public sealed record KMeansOptions
{
    public static KMeansOptions Default { get; } = new();

    /// <summary>
    /// Searches from so many first centroids. After 8 rounds, and again after 16, 32 and so on, the half with the less
    /// inertia goes on (of equal ones the first), until one is left.
    /// </summary>
    public int Starts { get; init; } = 10;

    public int Seed { get; init; }

    /// <summary>
    /// Rounds of a search at most; it ends earlier when no point changes its cluster, or one in 10,000 at most.
    /// </summary>
    public int MaxIterations { get; init; } = 300;

    /// <summary>At work at once; changes the time alone.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Starts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxIterations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
