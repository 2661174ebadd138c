using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class ClusterNotesTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(5, "5 of 8 papers are in no cluster: a:1, a:2, a:3, a:4, a:5")]
    [InlineData(6, "6 of 8 papers are in no cluster: a:1, a:2, a:3, a:4, a:5, …")]
    public void Papers_in_no_cluster_are_named_up_to_five(int outside, string? note)
    {
        var papers = MadeCorpus
            .Of([.. Enumerable.Repeat("", 8)])
            .Select(static (p, i) => p with { Id = $"a:{i + 1}" })
            .ToArray();
        var clustering = Clustering.Of([.. Enumerable.Range(0, 8).Select(i => i < outside ? Clustering.None : 0)]);

        Assert.Equal(note, ClusterNotes.Of(papers, clustering, null).SingleOrDefault());
    }

    [Fact]
    public void Fewer_clusters_than_were_asked_for_are_noted()
    {
        var papers = MadeCorpus.Of("", "", "");

        Assert.Empty(ClusterNotes.Of(papers, Clustering.Of([0, 1, 1]), 2));
        Assert.Equal(
            "3 clusters were asked for, and 3 papers make 2: no more of them differ",
            Assert.Single(ClusterNotes.Of(papers, Clustering.Of([0, 1, 1]), 3))
        );
    }
}
