using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// A peer's job in a process of its own, over the peer's terms: single words in at least 5 papers and at most half of
/// them, or in 2 of fewer than 2,000.
/// </summary>
internal static class ModelProcess
{
    private const int Clusters = 20;

    /// <summary>100 dimensions, Ward's tree, a cut, and the silhouette over all papers.</summary>
    public static int Ward(string path)
    {
        var papers = Collection.Load([path]).Papers;
        var vectors = VectorSpace.Of(papers, Terms(papers.Count)).Vectors;
        var clusters = Agglomerative.Of(vectors).Cut(Clusters);
        var silhouette = Silhouette.Of(vectors, clusters, new SilhouetteOptions { Sample = papers.Count });
        Console.WriteLine(FormattableString.Invariant($"silhouette {silhouette.Mean:0.0000}"));
        return 0;
    }

    /// <summary>Topics by NMF, and the coherence of their ten top terms.</summary>
    public static int Nmf(string path)
    {
        var papers = Collection.Load([path]).Papers;
        var corpus = Corpus.Of(papers);
        var weights = TermWeights.Of(DocumentTerms.Of(corpus, Terms(papers.Count)));
        Report(PaperAnalysis.Clusters.Nmf.Of(weights, Clusters), corpus);
        return 0;
    }

    /// <summary>Topics by LDA, and the coherence of their ten top terms.</summary>
    public static int Lda(string path)
    {
        var papers = Collection.Load([path]).Papers;
        var corpus = Corpus.Of(papers);
        var counts = DocumentTerms.Of(corpus, Terms(papers.Count));
        Report(PaperAnalysis.Clusters.Lda.Of(counts, Clusters), corpus);
        return 0;
    }

    private static void Report(TopicModel model, Corpus corpus)
    {
        IReadOnlyList<string>[] tops =
        [
            .. Enumerable
                .Range(0, model.Topics)
                .Select(t => (IReadOnlyList<string>)[.. model.TopTerms(t, 10).Select(term => term.Term)]),
        ];
        Console.WriteLine(
            FormattableString.Invariant(
                $"NPMI {TopicCoherence.Of(corpus, tops).Average():0.0000}, error {model.Error:0.000}"
            )
        );
    }

    private static VectorSpaceOptions Terms(int papers) =>
        new()
        {
            MaxN = 1,
            MinDocuments = papers < 2000 ? 2 : 5,
            MinDocumentShare = 0,
        };
}
