using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class NearestNeighboursTests
{
    [Fact]
    public void Less_than_one_neighbour_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>("neighbours", () => NearestNeighbours.Of(MadePoints.Of(1, 3, 2), 0));

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(33, 3, 5)]
    [InlineData(100, 7, 99)]
    [InlineData(150, 2, 200)]
    public void They_are_those_of_a_sorted_list(int count, int dimensions, int neighbours)
    {
        // Whole coordinates: every distance is exact and many are equal.
        var points = MadePoints.Tied(count, count, dimensions);
        var nearest = NearestNeighbours.Of(points, neighbours);

        Assert.Equal(Math.Min(neighbours, count - 1), nearest.Each);
        for (var i = 0; i < count; i++)
        {
            var sorted = Enumerable
                .Range(0, count)
                .Where(j => j != i)
                .OrderBy(j => MadePoints.SquaredDistance(points, i, j))
                .ThenBy(j => j)
                .Take(neighbours)
                .ToArray();
            Assert.Equal(sorted, nearest.Indices(i).ToArray());
            Assert.Equal(
                sorted.Select(j => MathF.Sqrt((float)MadePoints.SquaredDistance(points, i, j))),
                nearest.Distances(i).ToArray()
            );
        }
    }

    [Fact]
    public void No_point_and_one_point_have_no_neighbours()
    {
        Assert.Equal(0, NearestNeighbours.Of(new Vectors([], 3), 5).Points);
        Assert.Equal(0, NearestNeighbours.Of(new Vectors([1, 2, 3], 3), 5).Each);
    }

    [Fact]
    public void Identical_points_are_neighbours_in_the_order_of_their_numbers()
    {
        var nearest = NearestNeighbours.Of(new Vectors(new float[20], 2), 3);

        Assert.Equal([1, 2, 3], nearest.Indices(0).ToArray());
        Assert.Equal([0, 1, 2], nearest.Indices(9).ToArray());
        Assert.Equal([0, 0, 0], nearest.Distances(9).ToArray());
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var points = MadePoints.Of(2, 400, 10, 4);
        var one = NearestNeighbours.Of(points, 9, 1);
        foreach (var threads in new[] { 2, 8 })
        {
            var several = NearestNeighbours.Of(points, 9, threads);
            for (var i = 0; i < points.Count; i++)
            {
                Assert.Equal(one.Indices(i).ToArray(), several.Indices(i).ToArray());
                Assert.Equal(one.Distances(i).ToArray(), several.Distances(i).ToArray());
            }
        }
    }
}
