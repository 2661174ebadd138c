namespace PaperAnalysis.Clusters;

/// <summary>How papers are brought into clusters.</summary>
public enum ClusterMethod
{
    /// <summary>
    /// <see cref="Clusters.KMeans"/> in the vector space. Its starts are drawn by the places of the papers, so that the same
    /// papers in another order may give another partition: of 344 papers in five clusters the adjusted Rand index of
    /// four orders with the first is 0.80 to 1. A collection orders papers by the names of its digests, whatever the order of
    /// its files.
    /// </summary>
    KMeans,

    /// <summary>
    /// <see cref="Clusters.Hdbscan"/> in the vector space; finds its own number of clusters and leaves papers in none.
    /// </summary>
    Hdbscan,

    /// <summary><see cref="Agglomerative"/> by <see cref="Linkage.Ward"/> in the vector space, cut.</summary>
    Ward,

    /// <summary>The largest topic of <see cref="Clusters.Nmf"/> over TF-IDF.</summary>
    Nmf,

    /// <summary>
    /// The largest topic of <see cref="Clusters.Lda"/> over counts of words. It is drawn paper by paper: of the same 344 papers
    /// in another order the adjusted Rand index is 0.06 to 0.19. Where subjects are plain, any order gives the same.
    /// </summary>
    Lda,

    /// <summary>
    /// <see cref="Clusters.KMeans"/> in the vector space, refined by <see cref="InformationBottleneck"/> over counts of
    /// words and pairs of words.
    /// </summary>
    Bottleneck,
}
