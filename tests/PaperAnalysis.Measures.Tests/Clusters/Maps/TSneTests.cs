using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class TSneTests
{
    [Fact]
    public void Separated_groups_stay_apart()
    {
        var points = MadePoints.Of(1, 240, 12, centres: 4);
        var map = TSne.Of(points);
        var nearest = NearestNeighbours.Of(map.Points, 10);

        for (var i = 0; i < points.Count; i++)
        {
            Assert.All(nearest.Indices(i).ToArray(), j => Assert.Equal(i % 4, j % 4));
        }

        var quality = MapQuality.Of(points, map.Points);
        // Within a group of 60 points without structure, chance puts a stranger among the 60 at rank 30 or so of 240.
        Assert.InRange(quality.Trustworthiness, 0.9, 1);
        Assert.Equal(30, map.Perplexity);
    }

    [Fact]
    public void A_map_of_a_curve_keeps_its_order()
    {
        var points = MadePoints.Stairs(200);
        var quality = MapQuality.Of(points, TSne.Of(points, new TSneOptions { Perplexity = 5 }).Points);

        Assert.InRange(quality.Trustworthiness, 0.99, 1);
        Assert.InRange(quality.Recall, 0.8, 1);
    }

    [Fact]
    public void Threads_and_repetition_change_nothing()
    {
        var points = MadePoints.Of(3, 500, 10, centres: 3);
        var options = new TSneOptions { Iterations = 60 };
        var one = TSne.Of(points, options with { Threads = 1 });
        foreach (var threads in new[] { 1, 2, 8 })
        {
            for (var repetition = 0; repetition < 2; repetition++)
            {
                var again = TSne.Of(points, options with { Threads = threads });
                Assert.Equal(one.Points.Values.ToArray(), again.Points.Values.ToArray());
                Assert.Equal(one.Divergence, again.Divergence);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(17)]
    [InlineData(31)]
    public void Few_points_have_a_map(int count)
    {
        var map = TSne.Of(MadePoints.Of(5, count, 4));

        Assert.Equal((count, 2), (map.Points.Count, map.Points.Dimensions));
        Assert.All(map.Points.Values.ToArray(), value => Assert.InRange(value, -1e4f, 1e4f));
        Assert.True(double.IsFinite(map.Divergence));
        Assert.Equal(Math.Max(1, (count - 1) / 3.0), map.Perplexity);
    }

    [Fact]
    public void Two_points_lie_apart()
    {
        var map = TSne.Of(new Vectors([0, 1], 1), new TSneOptions { Iterations = 50 }).Points;

        Assert.True(Math.Abs(map[0][0] - map[1][0]) > 1e-4);
    }

    /// <summary>A quarter of the iterations exaggerates, and of three that is none.</summary>
    [Fact]
    public void Less_than_four_iterations_exaggerate_nothing()
    {
        var points = MadePoints.Of(1, 12, 3, centres: 2);
        var options = new TSneOptions { LearningRate = 50 };

        Assert.Equal(Map(3, 12), Map(3, 1));
        Assert.NotEqual(Map(4, 12), Map(4, 1));

        float[] Map(int iterations, double exaggeration) =>
            TSne.Of(points, options with { Iterations = iterations, EarlyExaggeration = exaggeration })
                .Points.Values.ToArray();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    public void Identical_points_have_a_map(int count)
    {
        var map = TSne.Of(new Vectors(new float[3 * count], 3));

        Assert.All(map.Points.Values.ToArray(), value => Assert.InRange(value, -1e4f, 1e4f));
        Assert.True(double.IsFinite(map.Divergence));
    }

    [Fact]
    public void One_coordinate_fills_a_map_of_two()
    {
        var map = TSne.Of(MadePoints.Of(6, 50, 1)).Points;

        Assert.Contains(Enumerable.Range(0, 50), i => Math.Abs(map[i][1] - map[0][1]) > 0.1);
    }

    [Fact]
    public void A_perplexity_below_1_is_an_error() =>
        Assert.StartsWith(
            "Perplexity ('0.5') must be greater than or equal to '1'.",
            Assert
                .Throws<ArgumentOutOfRangeException>(() => TSne.Of(MadePoints.Of(1, 5, 2), new() { Perplexity = 0.5 }))
                .Message
        );

    [Fact]
    public void Options_that_no_descent_can_follow_are_errors()
    {
        var points = MadePoints.Of(1, 5, 2);
        TSneOptions[] wrong =
        [
            new() { Iterations = -1 },
            new() { EarlyExaggeration = 0 },
            new() { LearningRate = 0 },
            new() { Threads = 0 },
            new() { Perplexity = double.PositiveInfinity },
            new() { Perplexity = double.NaN },
        ];

        Assert.Equal(
            ["Iterations", "EarlyExaggeration", "LearningRate", "Threads", "Perplexity", "Perplexity"],
            wrong.Select(options =>
                Assert.Throws<ArgumentOutOfRangeException>(() => TSne.Of(points, options)).ParamName
            )
        );
    }
}
