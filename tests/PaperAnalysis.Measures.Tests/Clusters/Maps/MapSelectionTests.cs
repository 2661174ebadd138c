using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class MapSelectionTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(100, 16)]
    [InlineData(333, 160)]
    [InlineData(333, 320)]
    public void The_least_coordinates_come_first_and_no_point_is_lost(int count, int first)
    {
        // Few different coordinates, so that many are equal.
        var map = MadePoints.Tied(count, count, 2).Values;
        for (var axis = 0; axis < 2; axis++)
        {
            int[] points = [.. Enumerable.Range(0, count)];
            MapSelection.Select(map, axis, points, first);
            var coordinates = new float[count];
            for (var i = 0; i < count; i++)
            {
                coordinates[i] = map[2 * points[i] + axis];
            }

            Assert.True(coordinates[..first].Max() <= coordinates[first..].Min());
            Assert.Equal(Enumerable.Range(0, count), points.Order());
        }
    }

    [Fact]
    public void The_wider_axis_is_the_one_along_which_these_points_reach_further()
    {
        // (0, 0), (3, 1), (1, 9): without the last, x.
        float[] map = [0, 0, 3, 1, 1, 9];

        Assert.Equal(0, MapSelection.WiderAxis(map, [0, 1]));
        Assert.Equal(1, MapSelection.WiderAxis(map, [0, 1, 2]));
    }
}
