using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class FuzzyNeighboursTests
{
    [Fact]
    public void A_small_case_by_hand()
    {
        // On a line at 0, 1, 3 with both others as neighbours, log₂ 2 = 1: the nearest takes all of it, the other as
        // little as the least width leaves.
        var graph = FuzzyNeighbours.Of(NearestNeighbours.Of(new Vectors([0, 1, 3], 1), 2));

        Assert.Equal([1, 2], graph.Columns(0)[..2].ToArray());
        Assert.Equal([1, 0], Rounded(0));
        // 1 is nearest to 3.
        Assert.Equal([1, 1], Rounded(1));
        Assert.Equal([0, 1], Rounded(2));

        double[] Rounded(int row) => [.. graph.Values(row)[..2].ToArray().Select(v => Math.Round(v, 12))];
    }

    /// <summary>
    /// The nearest takes all that a point gives to two, so that the width is the least, a thousandth of the mean distance
    /// 1.001; the other is .002 farther, and has a neighbour that is nearer to it.
    /// </summary>
    [Fact]
    public void A_width_is_at_least_a_thousandth_of_the_mean_distance()
    {
        var graph = FuzzyNeighbours.Of(NearestNeighbours.Of(new Vectors([0, 1, -1.002f, -1.5f], 1), 2));

        Assert.Equal(Math.Exp(-0.002 / 0.001001), graph.Values(0)[graph.Columns(0).IndexOf(2)], 1e-3);
    }

    [Fact]
    public void A_point_gives_its_neighbours_log2_k_in_all()
    {
        // Eight points on a line, with all 7 others as neighbours.
        var nearest = NearestNeighbours.Of(new Vectors([0, 1, 2.5f, 4, 6, 7.5f, 9, 11], 1), 7);
        var graph = FuzzyNeighbours.Of(nearest);
        var given = new double[8][];
        for (var i = 0; i < 8; i++)
        {
            var distances = nearest.Distances(i).ToArray();
            var (low, high) = (1e-6, 1e6);
            for (var step = 0; step < 200; step++)
            {
                var width = Math.Sqrt(low * high);
                given[i] = [.. distances.Select(d => Math.Exp((distances[0] - d) / width))];
                (low, high) = given[i].Sum() > Math.Log2(7) ? (low, width) : (width, high);
            }
        }

        for (var i = 0; i < 8; i++)
        {
            for (var j = 0; j < 8; j++)
            {
                if (i != j)
                {
                    var p = given[i][nearest.Indices(i).IndexOf(j)];
                    var q = given[j][nearest.Indices(j).IndexOf(i)];
                    Assert.Equal(p + q - p * q, graph.Values(i)[graph.Columns(i).IndexOf(j)], 1e-6);
                }
            }
        }
    }

    [Fact]
    public void Points_in_one_place_are_surely_neighbours()
    {
        var graph = FuzzyNeighbours.Of(NearestNeighbours.Of(new Vectors(new float[5], 1), 4));

        Assert.Equal([1f, 1f, 1f, 1f], graph.Values(2).ToArray());
    }
}
