namespace PaperAnalysis.Clusters;

/// <summary>
/// How papers are brought into clusters. By each of these the same papers in another order are in the same clusters: what is
/// drawn at random is drawn from papers in an order that their texts decide.
/// </summary>
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
    /// <see cref="Clusters.KMeans"/> in the vector space, refined by <see cref="InformationBottleneck"/> over the weighted
    /// words and pairs of words, and in small collections over classes of words that papers at large use together
    /// (<see cref="PaperClustersOptions.Background"/>); of up to 2,000 papers the one of five that tells most of the words.
    /// </summary>
    Bottleneck,
}
