using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class AffinitiesTests
{
    [Fact]
    public void They_are_the_mean_of_two_densities_of_the_wanted_perplexity()
    {
        const int Count = 40;
        var points = MadePoints.Of(1, Count, 3);
        var affinities = Affinities.Of(NearestNeighbours.Of(points, Count - 1), 7, 2);
        var given = new double[Count][];
        for (var i = 0; i < Count; i++)
        {
            // By halving: a wider density has more entropy.
            var (low, high) = (0.0, 1e6);
            for (var step = 0; step < 200; step++)
            {
                given[i] = Density(points, i, (low + high) / 2);
                var entropy = given[i].Sum(p => p == 0 ? 0 : -p * Math.Log(p));
                (low, high) = entropy > Math.Log(7) ? ((low + high) / 2, high) : (low, (low + high) / 2);
            }
        }

        for (var i = 0; i < Count; i++)
        {
            var columns = affinities.Columns(i);
            Assert.Equal(0, columns.Length % NeighbourGraph.Width);
            for (var e = 0; e < columns.Length; e++)
            {
                var j = columns[e];
                Assert.Equal((given[i][j] + given[j][i]) / 2 / Count, affinities.Values(i)[e], 1e-8);
            }
        }
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(5, 30, 10)]
    [InlineData(7, 120, 30)]
    public void They_are_symmetric_and_add_up_to_1(int seed, int count, double perplexity)
    {
        var points = MadePoints.Tied(seed, count, 2);
        var affinities = Affinities.Of(NearestNeighbours.Of(points, (int)(3 * perplexity)), perplexity, 2);
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            for (var e = 0; e < affinities.Columns(i).Length; e++)
            {
                var (j, value) = (affinities.Columns(i)[e], affinities.Values(i)[e]);
                sum += value;
                if (j != i)
                {
                    Assert.Equal(value, affinities.Values(j)[affinities.Columns(j).IndexOf(i)]);
                }
            }
        }

        Assert.Equal(1, sum, 1e-6);
    }

    [Fact]
    public void Equally_far_points_share_alike()
    {
        // All in one place: each has the same share of each, whatever perplexity is asked for.
        var affinities = Affinities.Of(NearestNeighbours.Of(new Vectors(new float[4], 1), 3), 1.5, 1);

        Assert.Equal(1 / 12f, affinities.Values(2)[..3].ToArray().Distinct().Single(), 1e-7f);
    }

    private static double[] Density(Vectors points, int i, double precision)
    {
        double[] weights =
        [
            .. Enumerable
                .Range(0, points.Count)
                .Select(j =>
                    j == i ? 0 : Math.Exp(-precision * (MadePoints.SquaredDistance(points, i, j) - Nearest()))
                ),
        ];
        return Array.ConvertAll(weights, w => w / weights.Sum());

        double Nearest() =>
            Enumerable.Range(0, points.Count).Where(j => j != i).Min(j => MadePoints.SquaredDistance(points, i, j));
    }
}
