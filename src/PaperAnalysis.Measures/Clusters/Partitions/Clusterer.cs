using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>Clusters papers, or some of them again, by one method.</summary>
internal sealed class Clusterer(ClusterMethod method, Corpus corpus, VectorSpace space, int threads)
{
    // Within a round of the stability, of which there are many.
    private const int CheapStarts = 3;
    private const int CheapIterations = 50;

    // Only LDA counts words, and the information bottleneck words and pairs.
    private readonly Lazy<DocumentTermMatrix> _counts = new(() =>
        Counts(corpus, method == ClusterMethod.Bottleneck ? VectorSpaceOptions.Default.MaxN : 1)
    );

    /// <param name="k">Not for HDBSCAN.</param>
    public Clustering All(int k, int seed) =>
        method is ClusterMethod.Nmf or ClusterMethod.Lda
            ? Topics(k, seed).ByLargestTopic(out _)
            : Refined(InSpace(space.Vectors, k, new KMeansOptions { Seed = seed, Threads = threads }), null, seed);

    /// <summary>The topics of <see cref="ClusterMethod.Nmf"/> or <see cref="ClusterMethod.Lda"/>.</summary>
    public TopicModel Topics(int k, int seed) =>
        method == ClusterMethod.Nmf
            ? Nmf.Of(space.Weights, k, new NmfOptions { Seed = seed, Threads = threads })
            : Lda.Of(_counts.Value, k, new LdaOptions { Seed = seed, Threads = threads });

    /// <summary>Clusters the drawn papers by themselves, on one thread, with less search, and places the others.</summary>
    /// <returns>The new cluster of each other paper.</returns>
    public int[] Place(StabilitySample sample, int k)
    {
        var (drawn, seed) = (sample.Drawn, sample.Seed);
        var own = SampleSpace.Of(space.Weights, drawn, sample.Others, space.Dimensions, seed);
        return own.Place(
            method switch
            {
                ClusterMethod.Nmf => Nmf.Of(
                        space.Weights.Some(drawn),
                        k,
                        new NmfOptions
                        {
                            Seed = seed,
                            Iterations = CheapIterations,
                            Threads = 1,
                        }
                    )
                    .ByLargestTopic(out _),
                ClusterMethod.Lda => Lda.Of(
                        _counts.Value.Rows(drawn),
                        k,
                        new LdaOptions
                        {
                            Seed = seed,
                            Iterations = CheapIterations,
                            Threads = 1,
                        }
                    )
                    .ByLargestTopic(out _),
                _ => Refined(
                    InSpace(
                        own.Drawn,
                        k,
                        new KMeansOptions
                        {
                            Seed = seed,
                            Starts = CheapStarts,
                            Threads = 1,
                        }
                    ),
                    drawn,
                    seed
                ),
            }
        );
    }

    private Clustering Refined(Clustering start, int[]? drawn, int seed) =>
        method == ClusterMethod.Bottleneck
            ? InformationBottleneck.Refine(
                drawn is null ? _counts.Value : _counts.Value.Rows(drawn),
                start,
                new BottleneckOptions { Seed = seed }
            )
            : start;

    private static DocumentTermMatrix Counts(Corpus corpus, int mostWords)
    {
        var words = VectorSpaceOptions.Default with { MaxN = mostWords };
        var counts = DocumentTerms.Of(corpus, words.For(corpus.Papers.Count));
        return counts.Terms.Count > 0 ? counts : DocumentTerms.Of(corpus, words.WithoutLimits());
    }

    private Clustering InSpace(Vectors points, int k, KMeansOptions options) =>
        method switch
        {
            ClusterMethod.KMeans or ClusterMethod.Bottleneck => KMeans.Of(points, k, options).Clustering,
            ClusterMethod.Ward => Agglomerative.Of(points, Linkage.Ward, options.Threads).Cut(k),
            _ => Hdbscan
                .Of(
                    points,
                    new HdbscanOptions
                    {
                        // A twenty-fifth of the papers, which in a small collection is a handful.
                        MinClusterSize = Math.Clamp(points.Count / 25, 5, 15),
                        Threads = options.Threads,
                    }
                )
                .Clusters,
        };
}
