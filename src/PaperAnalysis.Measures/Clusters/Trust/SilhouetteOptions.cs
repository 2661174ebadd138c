namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="Silhouette"/> is measured.</summary>
public sealed record SilhouetteOptions
{
    public Distance Distance { get; init; } = Distance.Euclidean;

    /// <summary>
    /// At most about so many points are scored, each against all points: where there are more, the same share of each
    /// cluster, at least one point, is drawn.
    /// </summary>
    public int Sample
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(value),
                        value,
                        "At least one point is scored; 5000 is usual."
                    );
    } = 5_000;

    /// <summary>Of the draw.</summary>
    public int Seed { get; init; } = 1;
}
