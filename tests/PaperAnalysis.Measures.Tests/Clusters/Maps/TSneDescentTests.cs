using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class TSneDescentTests
{
    private const int Count = 70;

    // Perplexity 10 over 30 neighbours of 70 points, seen on a map of spread 4 with which it has nothing to do.
    private static readonly NeighbourGraph Pairs = Affinities.Of(
        NearestNeighbours.Of(MadePoints.Of(1, Count, 5, centres: 2), 30),
        10,
        2
    );

    private static float[] MadeMap =>
        [.. MadePoints.Of(2, Count, 2, centres: 2).Values.ToArray().Select(value => 4 * value)];

    [Fact]
    public void The_gradient_is_the_formula_over_all_pairs()
    {
        var map = MadeMap;
        var gradient = new TSneDescent(Pairs, map, 2, share: 0).Gradient();
        var total = 0.0;
        var expected = new double[map.Length];
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++)
            {
                total += i == j ? 0 : 1 / (1 + Squared(map, i, j));
            }
        }

        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++)
            {
                var place = Pairs.Columns(i).IndexOf(j);
                var p = place < 0 ? 0 : (double)Pairs.Values(i)[place];
                var q = 1 / (1 + Squared(map, i, j));
                for (var axis = 0; axis < 2; axis++)
                {
                    var apart = (double)map[2 * i + axis] - map[2 * j + axis];
                    expected[2 * i + axis] += 4 * (p - q / total) * q * apart;
                }
            }
        }

        Assert.All(expected.Zip(gradient), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_divergence()
    {
        var map = MadeMap;
        var gradient = new TSneDescent(Pairs, map, 1, share: 0).Gradient();
        for (var i = 0; i < map.Length; i += 7)
        {
            var slope = (DivergenceAt(i, 0.01f) - DivergenceAt(i, -0.01f)) / 0.02;
            Assert.Equal(slope, gradient[i], 2e-4);
        }

        double DivergenceAt(int i, float change)
        {
            var moved = MadeMap;
            moved[i] += change;
            return new TSneDescent(Pairs, moved, 1, share: 0).Divergence();
        }
    }

    [Fact]
    public void Steps_lower_the_divergence()
    {
        var descent = new TSneDescent(Pairs, MadeMap, 2);
        var before = descent.Divergence();
        for (var i = 0; i < 200; i++)
        {
            descent.Step(1, 0.5f, 10);
        }

        Assert.InRange(descent.Divergence(), 0, before / 2);
    }

    private static double Squared(float[] map, int i, int j) =>
        Math.Pow((double)map[2 * i] - map[2 * j], 2) + Math.Pow((double)map[2 * i + 1] - map[2 * j + 1], 2);
}
