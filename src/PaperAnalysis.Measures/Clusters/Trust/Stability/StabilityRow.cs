namespace PaperAnalysis.Clusters;

/// <summary>How surely a cluster is found again.</summary>
/// <param name="Size">Its points.</param>
/// <param name="Stability">Mean over resamples of the largest Jaccard with a cluster of the resample, 0 to 1.</param>
/// <param name="Low">Lower end of the mean's 95 % interval, ± 1.96 standard errors over the resamples.</param>
/// <param name="High">Upper end.</param>
internal sealed record StabilityRow(int Cluster, int Size, double Stability, double Low, double High)
{
    /// <summary>A cluster with less is not named.</summary>
    public const double Named = 0.6;

    public StabilityLevel Level =>
        Stability switch
        {
            < Named => StabilityLevel.Unstable,
            < 0.75 => StabilityLevel.Pattern,
            <= 0.85 => StabilityLevel.Stable,
            _ => StabilityLevel.VeryStable,
        };
}
