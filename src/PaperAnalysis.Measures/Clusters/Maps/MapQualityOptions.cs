namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="MapQuality"/> is measured.</summary>
public sealed record MapQualityOptions
{
    /// <summary>k, at least 1.</summary>
    public int Neighbours
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(value),
                        value,
                        "At least one neighbour is compared; 15 is usual."
                    );
    } = 15;

    /// <summary>
    /// Where there are more points, so many are drawn and their neighbours among all points compared.
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
                        "At least one point's neighbours are compared; 2000 is usual."
                    );
    } = 2_000;

    /// <summary>Of the draw.</summary>
    public int Seed { get; init; } = 1;
}
