using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>How a paper fits into clusters that it had no part in.</summary>
/// <param name="Cluster">Of the nearest centroid; <see cref="Clustering.None"/> for a paper without terms.</param>
/// <param name="Similarity">
/// Cosine of the paper's TF-IDF weights with that centroid; 0 without. Not of its direction in the vector space, which
/// leaves out what the space does not hold: the more, the fewer papers it was made from.
/// </param>
/// <param name="Unseen">Share of its words that no training paper has.</param>
internal readonly record struct PlacedPaper(int Cluster, float Similarity, float Unseen)
{
    /// <param name="coordinates">Not scaled to unit length: that of the weights is 1.</param>
    private static PlacedPaper Of(ClusterCentroids centroids, ReadOnlySpan<float> coordinates, float unseen)
    {
        var place = centroids.Place(coordinates);
        return new PlacedPaper(place.Cluster ?? Clustering.None, (float)(place.Similarity ?? 0), unseen);
    }

    /// <summary>One for each paper.</summary>
    /// <param name="unseen">For each paper.</param>
    public static PlacedPaper[] Of(
        ClusterCentroids centroids,
        TermBasis basis,
        Corpus corpus,
        IReadOnlyList<float> unseen
    )
    {
        var coordinates = new Vectors(
            basis.Coordinates(basis.Weighting.Weigh(corpus), Environment.ProcessorCount),
            basis.Dimensions
        );
        return [.. unseen.Select((share, i) => Of(centroids, coordinates[i], share))];
    }
}
