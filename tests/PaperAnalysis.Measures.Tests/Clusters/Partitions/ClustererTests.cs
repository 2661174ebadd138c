using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters.Partitions;

public sealed class ClustererTests
{
    /// <summary>Where there are no subjects, what is found depends on where the search begins.</summary>
    [Theory]
    [InlineData(ClusterMethod.KMeans)]
    [InlineData(ClusterMethod.Bottleneck)]
    [InlineData(ClusterMethod.Lda)]
    public void Other_seeds_find_other_clusters_of_papers_without_subjects(ClusterMethod method)
    {
        var corpus = Corpus.Of(PlantedPapers.Shuffled(40, 4));
        var clusterer = new Clusterer(
            method,
            corpus,
            VectorSpace.Of(corpus),
            new Background("none", 0, []),
            threads: 1
        );

        Assert.Equal(Found(1), Found(1));
        Assert.Contains(Enumerable.Range(2, 4), seed => Found(seed) != Found(1));

        string Found(int seed) => string.Join(' ', clusterer.All(5, seed).Labels.ToArray());
    }
}
