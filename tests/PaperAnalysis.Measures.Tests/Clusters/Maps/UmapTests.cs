using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class UmapTests
{
    [Fact]
    public void Separated_groups_stay_apart()
    {
        var points = MadePoints.Of(1, 240, 12, centres: 4);
        var map = Umap.Of(points);
        var nearest = NearestNeighbours.Of(map, 10);

        for (var i = 0; i < points.Count; i++)
        {
            Assert.All(nearest.Indices(i).ToArray(), j => Assert.Equal(i % 4, j % 4));
        }
    }

    [Fact]
    public void A_map_of_a_curve_keeps_its_order()
    {
        var points = MadePoints.Stairs(200);
        var quality = MapQuality.Of(points, Umap.Of(points));

        Assert.InRange(quality.Trustworthiness, 0.98, 1);
        Assert.InRange(quality.Recall, 0.7, 1);
    }

    [Fact]
    public void Threads_and_repetition_change_nothing_and_another_seed_does()
    {
        var points = MadePoints.Of(3, 300, 10, centres: 3);
        var options = new UmapOptions { Epochs = 40, Threads = 1 };
        var one = Umap.Of(points, options).Values.ToArray();
        foreach (var threads in new[] { 1, 2, 8 })
        {
            var again = Umap.Of(points, options with { Threads = threads });
            Assert.Equal(one, again.Values.ToArray());
            Assert.Equal(one, Umap.Of(points, options with { Threads = threads }).Values.ToArray());
        }

        Assert.NotEqual(one, Umap.Of(points, options with { Seed = 2 }).Values.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(16)]
    public void Few_points_have_a_map(int count)
    {
        var map = Umap.Of(MadePoints.Of(5, count, 4));

        Assert.Equal((count, 2), (map.Count, map.Dimensions));
        Assert.All(map.Values.ToArray(), value => Assert.InRange(value, -1e4f, 1e4f));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    public void Identical_points_have_a_map(int count)
    {
        var map = Umap.Of(new Vectors(new float[3 * count], 3));

        Assert.All(map.Values.ToArray(), value => Assert.InRange(value, -1e4f, 1e4f));
    }

    [Fact]
    public void Options_out_of_their_range_are_errors()
    {
        var points = MadePoints.Of(1, 5, 2);

        Assert.StartsWith(
            "Neighbours ('0') must be greater than or equal to '1'.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Umap.Of(points, new() { Neighbours = 0 })).Message
        );
        Assert.StartsWith(
            "MinDistance ('3') must be less than '3'.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Umap.Of(points, new() { MinDistance = 3 })).Message
        );
        UmapOptions[] wrong = [new() { MinDistance = -1 }, new() { Epochs = -1 }, new() { Threads = 0 }];
        Assert.Equal(
            ["MinDistance", "Epochs", "Threads"],
            wrong.Select(options =>
                Assert.Throws<ArgumentOutOfRangeException>(() => Umap.Of(points, options)).ParamName
            )
        );
    }
}
