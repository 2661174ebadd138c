using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class RepulsionTreeTests
{
    [Theory]
    [InlineData(1, 0f, 1e-6)]
    [InlineData(16, 0f, 1e-6)]
    [InlineData(17, 0f, 1e-6)]
    [InlineData(333, 0f, 1e-6)]
    [InlineData(333, 0.25f, 0.02)]
    [InlineData(2_000, 0.25f, 0.02)]
    public void Its_sums_are_those_over_all_pairs(int count, float share, double error)
    {
        // Whole places, so that many points are in one.
        float[] map = [.. MadePoints.Of(3, count, 2, centres: 2).Values.ToArray().Select(v => (float)(int)(30 * v))];
        var (q, x, y) = Sums(map, share);
        var (allQ, allX, allY) = (0.0, new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var (dx, dy) = ((double)map[2 * i] - map[2 * j], (double)map[2 * i + 1] - map[2 * j + 1]);
                var kernel = 1 / (1 + dx * dx + dy * dy);
                allQ += kernel;
                allX[i] += kernel * kernel * dx;
                allY[i] += kernel * kernel * dy;
            }
        }

        Assert.Equal(1, q / allQ, error);
        var length = Math.Sqrt(allX.Concat(allY).Sum(v => v * v));
        var wrong = Math.Sqrt(allX.Zip(x).Concat(allY.Zip(y)).Sum(p => Math.Pow(p.First - p.Second, 2)));
        Assert.InRange(wrong, 0, Math.Max(1e-12, error * length));
    }

    [Fact]
    public void It_follows_points_that_have_moved_since_they_were_split()
    {
        var tree = new RepulsionTree(40, 0);
        var map = MadePoints.Of(4, 40, 2).Values.ToArray();
        tree.Split(map);
        var moved = Array.ConvertAll(map, value => value * -9);
        tree.Follow(moved);
        var forces = new float[2 * RepulsionTree.LeafSize];
        var sum = Enumerable.Range(0, tree.Leaves).Sum(leaf => tree.Repel(leaf, forces));

        Assert.Equal(Sums(moved, 0).Q, sum, 1e-3);
    }

    private static (double Q, double[] X, double[] Y) Sums(float[] map, float share)
    {
        var count = map.Length / 2;
        var tree = new RepulsionTree(count, share);
        tree.Split(map);
        tree.Follow(map);
        var (q, x, y) = (0.0, new double[count], new double[count]);
        var forces = new float[2 * RepulsionTree.LeafSize];
        for (var leaf = 0; leaf < tree.Leaves; leaf++)
        {
            q += tree.Repel(leaf, forces);
            var points = tree.Points(leaf);
            for (var i = 0; i < points.Length; i++)
            {
                (x[points[i]], y[points[i]]) = (forces[i], forces[RepulsionTree.LeafSize + i]);
            }
        }

        return (q, x, y);
    }
}
