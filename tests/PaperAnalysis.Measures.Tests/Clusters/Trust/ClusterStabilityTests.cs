using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class ClusterStabilityTests
{
    [Fact]
    public void The_best_Jaccard_of_a_hand_worked_resample()
    {
        // Drawn of {0, 1, 2}: A = {0, 1}; of {3, 4, 5}: B = {3, 4}; of {6}: none. Found: {0, 1, 3} and {4}.
        var best = ClusterStability.Best(
            Clustering.Of([0, 0, 0, 1, 1, 1, 2]),
            [0, 1, 3, 4],
            Clustering.Of([5, 5, 5, 8])
        );

        // A: 2/3. B: 1/4 and 1/2.
        Assert.Equal([2 / 3.0, 1 / 2.0, double.NaN], best);
    }

    [Fact]
    public void A_point_drawn_into_no_cluster_is_missed_by_its_own()
    {
        // {0, 1, 2} against {0, 1}: 2/3.
        var best = ClusterStability.Best(Clustering.Of([0, 0, 0]), [0, 1, 2], Clustering.Of([0, 0, Clustering.None]));

        Assert.Equal([2 / 3.0], best);
    }

    [Fact]
    public void What_is_always_found_again_is_very_stable()
    {
        var row = Assert.Single(
            ClusterStability.Of(Clustering.Of(new int[20]), (drawn, _) => Clustering.Of(new int[drawn.Length]))
        );

        Assert.Equal(new StabilityRow(0, 20, 1, 1, 1), row);
        Assert.Equal(StabilityLevel.VeryStable, row.Level);
    }

    [Fact]
    public void A_cluster_by_chance_is_unstable()
    {
        var random = new Random(1);
        int[] labels = [.. Enumerable.Range(0, 300).Select(_ => random.Next(5))];

        var rows = ClusterStability.Of(Clustering.Of(labels), AtRandom);

        // Two random fifths share 1/25 of the points, of the 9/25 in either: 1/9, and the best of five a little more.
        Assert.All(rows, r => Assert.InRange(r.Stability, 1 / 9.0, 0.25));
        Assert.All(rows, r => Assert.Equal(StabilityLevel.Unstable, r.Level));
        Assert.All(rows, r => Assert.InRange(r.Stability, r.Low, r.High));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_rows_do_not_depend_on_threads(int threads)
    {
        var clustering = Clustering.Of([.. Enumerable.Range(0, 90).Select(i => i % 4)]);

        Assert.Equal(
            ClusterStability.Of(clustering, AtRandom, new() { Threads = 2 }),
            ClusterStability.Of(clustering, AtRandom, new() { Threads = threads })
        );
        Assert.NotEqual(
            ClusterStability.Of(clustering, AtRandom),
            ClusterStability.Of(clustering, AtRandom, new() { Seed = 2 })
        );
    }

    [Fact]
    public void A_resample_of_a_large_collection_has_no_more_draws_than_asked_for()
    {
        var largest = 0;
        ClusterStability.Of(
            Clustering.Of(new int[5000]),
            (drawn, _) =>
            {
                Assert.Equal(drawn.Distinct().Order(), drawn);
                largest = Math.Max(largest, drawn.Length);
                return Clustering.Of(new int[drawn.Length]);
            },
            new()
            {
                Resamples = 5,
                Draws = 1000,
                Threads = 1,
            }
        );

        Assert.InRange(largest, 850, 1000);
    }

    [Theory]
    [InlineData(0.59, StabilityLevel.Unstable)]
    [InlineData(0.60, StabilityLevel.Pattern)]
    [InlineData(0.75, StabilityLevel.Stable)]
    [InlineData(0.85, StabilityLevel.Stable)]
    [InlineData(0.86, StabilityLevel.VeryStable)]
    public void Levels_are_Hennigs(double stability, StabilityLevel level) =>
        Assert.Equal(level, new StabilityRow(0, 1, stability, 0, 1).Level);

    private static Clustering AtRandom(int[] drawn, int seed)
    {
        var random = new Random(seed ^ 77);
        return Clustering.Of(Array.ConvertAll(drawn, _ => random.Next(5)));
    }
}
