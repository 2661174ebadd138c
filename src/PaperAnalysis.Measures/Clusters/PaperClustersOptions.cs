using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="PaperClusters"/> are found.</summary>
public sealed record PaperClustersOptions
{
    public static PaperClustersOptions Default { get; } = new();

    /// <summary>
    /// How many clusters; null for the number that <see cref="KSweep"/> chooses. HDBSCAN finds its own and takes none.
    /// </summary>
    public int? K { get; init; }

    public ClusterMethod Method { get; init; } = ClusterMethod.Bottleneck;

    public MapMethod Map { get; init; } = MapMethod.TSne;

    /// <summary>
    /// Whose frequent words name nothing, and whose classes of words help to cluster a small collection by
    /// <see cref="ClusterMethod.Bottleneck"/>; null for <see cref="Words.Background.Default"/>.
    /// </summary>
    public Background? Background { get; init; }

    internal Background PapersAtLarge => Background ?? Words.Background.Default;

    /// <summary>Of every random choice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// A dimension for each fifty papers, 5 to 100. In more, a small collection's clusters follow directions that a few
    /// papers make and others would not: of the 344 papers of four digests the share in stable clusters falls from 82 %
    /// in 5 dimensions to 33 % in 10 and 15 % in 25 (five clusters, resamples in their own spaces). Clusters that are asked
    /// for have a dimension each, without which they cannot lie apart.
    /// </summary>
    internal VectorSpaceOptions Space(int papers) =>
        VectorSpaceOptions.Default with
        {
            Dimensions = Math.Clamp(Math.Max(papers / 50, K ?? 0), 5, VectorSpaceOptions.Default.Dimensions),
            Seed = Seed,
            Threads = Threads,
        };

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (K is < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(K),
                K,
                "There is at least one cluster; leave K null to have the number chosen."
            );
        }

        if (Method == ClusterMethod.Hdbscan && K is not null)
        {
            throw new ArgumentException(
                "HDBSCAN finds its own number of clusters; leave K null, or choose another method.",
                nameof(K)
            );
        }
    }
}
