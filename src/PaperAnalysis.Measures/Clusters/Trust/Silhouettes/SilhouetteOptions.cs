namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="Silhouette"/> is measured.</summary>
public sealed record SilhouetteOptions
{
    public Distance Distance { get; init; } = Distance.Euclidean;

    /// <summary>
    /// By Euclidean distance at most about so many points are scored, each against all points: where there are more, the
    /// same share of each cluster, at least one point, is drawn. By cosine every point is scored.
    /// </summary>
    public int Sample { get; init; } = 5_000;

    /// <summary>Of the draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At most so many at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Sample, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
