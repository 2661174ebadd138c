using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class HeldOutTests
{
    /// <summary>A cluster of a single paper is not there for it; its words are those of the first of two subjects.</summary>
    [Fact]
    public void A_paper_is_placed_by_the_others_alone()
    {
        const int Alone = 2;
        var papers = PlantedPapers.Of(40, 2);
        var clustering = Clustering.Of([Alone, .. Enumerable.Range(1, papers.Length - 1).Select(i => i % 2)]);

        var placed = HeldOut.Of(Corpus.Of(papers), clustering, new PaperClustersOptions());

        // The larger cluster, of the other subject, is the first.
        Assert.Equal(1, placed[0].Cluster);
    }
}
