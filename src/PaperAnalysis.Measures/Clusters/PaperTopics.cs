using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>The topics that papers are mixed of.</summary>
/// <param name="Model">By <see cref="Nmf"/> or <see cref="Lda"/>.</param>
/// <param name="Sweep">How the number of topics was chosen; null where it was given.</param>
public sealed record PaperTopics(TopicModel Model, KSweep? Sweep)
{
    /// <param name="papers">Distinct papers.</param>
    /// <param name="options">Number, method (<see cref="ClusterMethod.Nmf"/> or <see cref="ClusterMethod.Lda"/>), seed
    /// and threads; no map is drawn.</param>
    /// <param name="progress">Told each phase as it begins.</param>
    /// <exception cref="ArgumentException">The method has no topics, or there are no papers.</exception>
    public static PaperTopics Of(
        IReadOnlyList<Paper> papers,
        PaperClustersOptions options,
        IProgress<string>? progress = null
    ) => Of(Corpus.Of(papers), options, progress);

    /// <param name="corpus">Of distinct papers; their order does not matter.</param>
    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, PaperClustersOptions, IProgress{string}?)"/>
    public static PaperTopics Of(Corpus corpus, PaperClustersOptions options, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (options.Method is not (ClusterMethod.Nmf or ClusterMethod.Lda))
        {
            throw new ArgumentException(
                $"{options.Method} has no topics; expected {ClusterMethod.Nmf} or {ClusterMethod.Lda}.",
                nameof(options)
            );
        }

        var order = CanonicalOrder.Of(corpus.Papers);
        var sorted = corpus.Select(order.Sorted(corpus.Papers));
        var (space, sweep) = PaperClusters.Prepare(sorted, options, progress);
        progress?.Report("finding topics");
        var clusterer = new Clusterer(options.Method, sorted, space, options.PapersAtLarge, options.Threads);
        var model = clusterer.Topics(options.K ?? sweep!.K, options.Seed);
        return new PaperTopics(model.Rows(order.Places), sweep);
    }

    /// <summary>The terms of each topic with the largest shares.</summary>
    public IReadOnlyList<TopicTermRow> Terms(int top = 10) =>
        [
            .. Enumerable
                .Range(0, Model.Topics)
                .SelectMany(topic =>
                    Model.TopTerms(topic, top).Select((t, i) => new TopicTermRow(topic, i + 1, t.Term, t.Weight))
                ),
        ];
}
