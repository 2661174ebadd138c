using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class ClusteringTests
{
    [Fact]
    public void Clusters_descend_by_size_and_ties_ascend_by_their_first_point()
    {
        var clustering = Clustering.Of([7, 3, 9, 9, -4, 3], out var renamed);

        Assert.Equal([2, 0, 1, 1, Clustering.None, 0], clustering.Labels.ToArray());
        Assert.Equal([2, 2, 1], clustering.Sizes.ToArray());
        Assert.Equal([3, 9, 7], renamed);
    }
}
