using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>Clusters papers, or some of them again, by one method.</summary>
/// <param name="background">Whose classes of words help the bottleneck.</param>
internal sealed class Clusterer(
    ClusterMethod method,
    Corpus corpus,
    VectorSpace space,
    Background background,
    int threads
)
{
    // Within a round of the stability, of which there are many, and before a refinement, of which there are several.
    private const int CheapStarts = 3;
    private const int CheapIterations = 50;
    private const int CheapPasses = 5;

    // Fewer papers are refined from several starts, and the best end is kept; of more, one is as good as the next, and the
    // last few papers that still move decide nothing.
    private const int ManyPapers = 2_000;
    private const int Refinements = 5;
    private const double FewMoved = 0.01;

    private readonly Lazy<DocumentTermMatrix> _words = new(() => SingleWords(corpus));

    private readonly Lazy<BottleneckShares> _shares = new(() =>
        BottleneckShares.Of(InformationBottleneck.Shares(space.Weights), corpus, background)
    );

    /// <summary>What classes of words have of the say.</summary>
    public double ClassShare => method == ClusterMethod.Bottleneck ? _shares.Value.ClassShare : 0;

    /// <param name="k">Not for HDBSCAN.</param>
    public Clustering All(int k, int seed) =>
        method switch
        {
            ClusterMethod.Nmf or ClusterMethod.Lda => Topics(k, seed).ByLargestTopic(out _),
            ClusterMethod.Bottleneck => MostInformative(k, seed),
            _ => InSpace(space.Vectors, k, new KMeansOptions { Seed = seed, Threads = threads }),
        };

    /// <summary>The topics of <see cref="ClusterMethod.Nmf"/> or <see cref="ClusterMethod.Lda"/>.</summary>
    public TopicModel Topics(int k, int seed) =>
        method == ClusterMethod.Nmf
            ? Nmf.Of(space.Weights, k, new NmfOptions { Seed = seed, Threads = threads })
            : Lda.Of(_words.Value, k, new LdaOptions { Seed = seed, Threads = threads });

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
                        _words.Value.Rows(drawn),
                        k,
                        new LdaOptions
                        {
                            Seed = seed,
                            Iterations = CheapIterations,
                            Threads = 1,
                        }
                    )
                    .ByLargestTopic(out _),
                ClusterMethod.Bottleneck => InformationBottleneck
                    .Refine(
                        _shares.Value.Rows.Some(drawn),
                        InSpace(own.Drawn, k, Cheap(seed)),
                        new BottleneckOptions { Seed = seed, Passes = CheapPasses }
                    )
                    .Clustering,
                _ => InSpace(own.Drawn, k, Cheap(seed)),
            }
        );
    }

    // Of several ends the one that tells most of the words, of equal ones the first.
    private Clustering MostInformative(int k, int seed)
    {
        if (space.Vectors.Count > ManyPapers)
        {
            return Refined(
                new KMeansOptions { Seed = seed, Threads = threads },
                new BottleneckOptions { LeastMoved = FewMoved }
            ).Clustering;
        }

        var seeds = new Random(seed);
        int[] starts = [.. Enumerable.Range(0, Refinements).Select(_ => seeds.Next())];
        var found = new (Clustering Clustering, double Information)[starts.Length];
        Blocks.For(
            starts.Length,
            1,
            threads,
            (i, _, _) => found[i] = Refined(Cheap(starts[i]), new BottleneckOptions())
        );
        return found.MaxBy(static f => f.Information).Clustering;

        (Clustering Clustering, double Information) Refined(KMeansOptions start, BottleneckOptions options) =>
            InformationBottleneck.Refine(
                _shares.Value.Rows,
                InSpace(space.Vectors, k, start),
                options with
                {
                    Seed = start.Seed,
                }
            );
    }

    private static KMeansOptions Cheap(int seed) =>
        new()
        {
            Seed = seed,
            Starts = CheapStarts,
            Threads = 1,
        };

    private static DocumentTermMatrix SingleWords(Corpus corpus)
    {
        var words = VectorSpaceOptions.Default with { MaxN = 1 };
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
