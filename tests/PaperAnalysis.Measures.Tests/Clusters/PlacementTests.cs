using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class PlacementTests
{
    [Fact]
    public void The_margin_is_the_cosine_to_the_own_centroid_less_that_to_the_second()
    {
        // Centroids (1, 0) and (0, 1); (.6, .8) is of the first.
        var places = Placement.Of(
            new Vectors([1, 0, .6f, -.8f, .6f, .8f, 0, 1, 0, 0, 0, 1], 2),
            Clustering.Of([0, 0, 0, 1, Clustering.None, Clustering.None])
        );

        // The sum of the first three is (2.2, 0).
        Assert.Equal(
            [(0, 1, 1.0), (0, 1, 1.4), (0, 1, -.2), (1, 0, 1.0)],
            places.Take(4).Select(p => (p.Cluster!.Value, p.Second!.Value, Math.Round(p.Margin!.Value, 6)))
        );
        Assert.Equal(.6, places[2].Similarity!.Value, 1e-6);
        // Without a direction nothing is near; in no cluster there is still a nearest one.
        Assert.Equal(new Placement(null, null, null, null), places[4]);
        Assert.Equal(new Placement(null, null, 1, null), places[5]);
    }

    [Fact]
    public void A_single_cluster_has_no_second() =>
        Assert.Equal(
            new Placement(0, 1, null, null),
            Assert.Single(Placement.Of(new Vectors([1, 0], 2), Clustering.Of([0])))
        );
}
