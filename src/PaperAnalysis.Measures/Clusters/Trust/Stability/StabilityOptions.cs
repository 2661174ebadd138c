namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="ClusterStability"/> draws.</summary>
internal sealed record StabilityOptions
{
    /// <summary>At most; fewer where <see cref="Precision"/> is reached.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>
    /// At most, of so many points that a round does not see them all: their clusters are large, and their stability varies
    /// less (docs/validation.md has what is lost).
    /// </summary>
    public int RoundsOfMany { get; init; } = 36;

    /// <summary>Rounds that are so many apart are of one kind, as of one number of clusters.</summary>
    public int Kinds { get; init; } = 1;

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

    internal int MostRounds(int points) => points > 2 * Points ? Math.Min(Rounds, RoundsOfMany) : Rounds;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(RoundsOfMany, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Kinds, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Precision);
        ArgumentOutOfRangeException.ThrowIfLessThan(Points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
