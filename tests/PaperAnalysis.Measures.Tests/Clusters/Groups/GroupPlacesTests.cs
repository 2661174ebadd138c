using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Papers 0 and 1 are one core, 2 and 3 the other; 4 and 5 are in none.</summary>
public sealed class GroupPlacesTests
{
    private static readonly Clustering Cores = Clustering.Of([0, 0, 1, 1, Clustering.None, Clustering.None]);

    // The fourth paper is with the first core in two of four runs, and with its own in one.
    private static readonly int[][] Runs =
    [
        [0, 0, 1, 0, 0, 2],
        [0, 0, 1, 0, 2, 3],
        [0, 0, 1, 1, 2, 3],
        [0, 0, 1, 2, 3, 4],
    ];

    [Fact]
    public void A_paper_is_first_in_its_core_then_in_that_which_it_is_most_with_and_never_where_it_never_was()
    {
        var places = Places([0, 1, 2, 3, 4, 5], new Vectors(new float[12], 2));

        Assert.Equal(new GroupPlace(0, 1, 1, 0.25), places[0]);
        Assert.Equal(new GroupPlace(1, (1 + 0.25) / 2, 0, 0.5), places[3]);
        // In the first run with the first core and with paper 3.
        Assert.Equal(new GroupPlace(0, 0.25, 1, 0.125), places[4]);
        Assert.Equal(new GroupPlace(Clustering.None, 0, Clustering.None, 0), places[5]);
    }

    [Fact]
    public void A_paper_that_is_with_one_core_alone_has_no_second()
    {
        var together = new CoAssociation(
            [
                [0, 0, 1, 1, 0, 2],
            ],
            6,
            threads: 1
        );

        var places = GroupPlaces.Of(together, [0, 1, 2, 3, 4, 5], Cores, new Vectors(new float[12], 2), threads: 1);

        Assert.Equal(new GroupPlace(0, 1, Clustering.None, 0), places[4]);
    }

    /// <summary>The last two papers are not in the sample: one lies as paper 4 does, and one as paper 2.</summary>
    [Fact]
    public void A_paper_that_was_not_drawn_stands_where_the_most_similar_does()
    {
        var directions = new Vectors([1, 0, 1, 0, 0, 1, 0, 1, 0.6f, 0.8f, -1, 0, 0.7f, 0.7f, 0, 1], 2);
        var cores = Clustering.Of([.. Cores.Labels.ToArray(), Clustering.None, Clustering.None]);

        var places = GroupPlaces.Of(new CoAssociation(Runs, 6, 1), [0, 1, 2, 3, 4, 5], cores, directions, threads: 2);

        Assert.Equal(8, places.Length);
        Assert.Equal(places[4], places[6]);
        Assert.Equal(places[2], places[7]);
    }

    private static GroupPlace[] Places(int[] sample, Vectors points) =>
        GroupPlaces.Of(new CoAssociation(Runs, sample.Length, threads: 1), sample, Cores, points, threads: 1);
}
