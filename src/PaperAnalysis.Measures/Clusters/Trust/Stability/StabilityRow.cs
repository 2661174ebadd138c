namespace PaperAnalysis.Clusters;

/// <summary>How surely a cluster is found again.</summary>
/// <param name="Size">Its points.</param>
/// <param name="Stability">Mean over rounds of the largest Jaccard with a new cluster, 0 to 1.</param>
/// <param name="Low">Lower end of the mean's 95 % interval, ± z standard errors over the rounds.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">What that allows to say among as many points.</param>
internal sealed record StabilityRow(
    int Cluster,
    int Size,
    double Stability,
    double Low,
    double High,
    StabilityLevel Level
)
{
    /// <summary>A cluster of a larger collection has a level.</summary>
    public const int LeastPapers = 100;

    /// <summary>Of as much and more, a cluster is a pattern.</summary>
    public const double Pattern = 0.5;

    /// <summary>
    /// Of as much and more, a cluster is stable: .58 + 12 / n of n papers, .70 of 100, .61 of 344, .59 of 1,000. Of fewer papers
    /// two samples differ more, and the same stability promises less.
    /// </summary>
    public static double Stable(int points) => 0.58 + 12.0 / Math.Max(LeastPapers, points);

    /// <summary>Whether the interval reaches no further to either side.</summary>
    public bool IsWithin(double precision) => High - Low <= 2 * precision;

    /// <param name="points">In all clusters and in none.</param>
    /// <param name="clusters">How many.</param>
    public static StabilityLevel LevelOf(double stability, int points, int clusters) =>
        points < LeastPapers || clusters < 2 ? StabilityLevel.Untested
        : stability >= Stable(points) ? StabilityLevel.Stable
        : stability >= Pattern ? StabilityLevel.Pattern
        : StabilityLevel.Unstable;
}
