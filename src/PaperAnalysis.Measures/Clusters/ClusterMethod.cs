namespace PaperAnalysis.Clusters;

/// <summary>How papers are brought into clusters.</summary>
public enum ClusterMethod
{
    /// <summary><see cref="Clusters.KMeans"/> in the vector space.</summary>
    KMeans,

    /// <summary>
    /// <see cref="Clusters.Hdbscan"/> in the vector space; finds its own number of clusters and leaves papers in none.
    /// </summary>
    Hdbscan,

    /// <summary><see cref="Agglomerative"/> by <see cref="Linkage.Ward"/> in the vector space, cut.</summary>
    Ward,

    /// <summary>The largest topic of <see cref="Clusters.Nmf"/> over TF-IDF.</summary>
    Nmf,

    /// <summary>The largest topic of <see cref="Clusters.Lda"/> over counts of words.</summary>
    Lda,

    /// <summary>
    /// <see cref="Clusters.KMeans"/> in the vector space, refined by <see cref="InformationBottleneck"/> over counts of
    /// words and pairs of words.
    /// </summary>
    Bottleneck,
}
