using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class ClusterStabilityTests
{
    [Fact]
    public void The_best_Jaccard_of_a_hand_worked_round()
    {
        // Placed of {0, 1, 2}: A = {0, 1}; of {3, 4, 5}: B = {3, 4}; of {6}: none. Found: {0, 1, 3} and {4}.
        var best = ClusterStability.Best(
            Clustering.Of([0, 0, 0, 1, 1, 1, 2]),
            [0, 1, 3, 4],
            Clustering.Of([5, 5, 5, 8])
        );

        // A: 2/3. B: 1/4 and 1/2.
        Assert.Equal([2 / 3.0, 1 / 2.0, double.NaN], best.Select(static b => b.Jaccard));
        Assert.Equal([0, 1, Clustering.None], best.Select(static b => b.Again));
    }

    [Fact]
    public void A_point_placed_in_no_cluster_is_missed_by_its_own()
    {
        // {0, 1, 2} against {0, 1}: 2/3.
        var best = ClusterStability.Best(Clustering.Of([0, 0, 0]), [0, 1, 2], Clustering.Of([0, 0, Clustering.None]));

        Assert.Equal([(0, 2 / 3.0)], best);
    }

    [Fact]
    public void What_is_always_found_again_is_stable()
    {
        int[] labels = [.. Enumerable.Range(0, 100).Select(i => i % 2)];
        var rows = ClusterStability.Of(
            Clustering.Of(labels),
            sample => Array.ConvertAll(sample.Others, i => labels[i])
        );

        Assert.Equal(
            [
                new StabilityRow(0, 50, 1, 1, 1, StabilityLevel.Stable),
                new StabilityRow(1, 50, 1, 1, 1, StabilityLevel.Stable),
            ],
            rows
        );
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

    [Theory]
    [InlineData(90, 45, 45)]
    [InlineData(91, 45, 46)]
    [InlineData(5000, 1000, 1000)]
    [InlineData(1, 0, 1)]
    public void Half_of_the_points_are_drawn_and_others_placed_at_most_as_many_as_asked_for(
        int points,
        int drawn,
        int others
    )
    {
        var samples = StabilitySample.Draw(points, new() { Points = 1000 }).Take(3).ToArray();

        Assert.All(samples, s => Assert.Equal((drawn, others), (s.Drawn.Length, s.Others.Length)));
        Assert.All(samples, s => Assert.Empty(s.Drawn.Intersect(s.Others)));
        Assert.All(samples, s => Assert.Equal(s.Drawn.Order(), s.Drawn));
        Assert.All(samples, s => Assert.Equal(s.Others.Order(), s.Others));
        Assert.Equal([0, 1, 2], samples.Select(s => s.Round));
        Assert.Equal(3, samples.DistinctBy(s => s.Seed).Count());
    }

    [Fact]
    public void Rounds_end_when_all_intervals_are_narrow()
    {
        var clustering = Clustering.Of([.. Enumerable.Range(0, 90).Select(i => i % 3)]);

        // What is always the same has an interval of no width after the first 24; then there are twelve at once.
        Assert.Equal(24, Rounds(new(), sample => Array.ConvertAll(sample.Others, i => i % 3)));
        Assert.Equal(100, Rounds(new() { Precision = 0 }, AtRandom));
        Assert.Equal(25, Rounds(new() { Precision = 0, Rounds = 25 }, AtRandom));
        var some = Rounds(new() { Precision = 0.02 }, AtRandom);
        Assert.InRange(some, 24, 96);
        Assert.Equal(0, some % 12);
        // Samples of 40 do not hold 90 points.
        Assert.Equal(36, Rounds(new() { Precision = 0, Points = 40 }, AtRandom));
        Assert.Equal(100, Rounds(new() { Precision = 0, Points = 45 }, AtRandom));

        int Rounds(StabilityOptions options, Func<StabilitySample, int[]> place)
        {
            var rounds = 0;
            ClusterStability.Of(
                clustering,
                sample =>
                {
                    Interlocked.Increment(ref rounds);
                    return place(sample);
                },
                options
            );
            return rounds;
        }
    }

    [Fact]
    public void Rounds_of_several_kinds_are_compared_within_their_kind()
    {
        int[] labels = [.. Enumerable.Range(0, 100).Select(i => i % 2)];
        var clustering = Clustering.Of(labels);

        // Every other round puts all into one cluster: a Jaccard of 1/2 beside one of 1, always.
        var kinds = ClusterStability.Of(clustering, Place, new() { Kinds = 2 });
        var one = ClusterStability.Of(clustering, Place);

        Assert.All(kinds.Concat(one), r => Assert.InRange(r.Stability, 0.73, 0.77));
        Assert.All(kinds, r => Assert.InRange(r.High - r.Low, 0, 0.04));
        Assert.All(one, r => Assert.InRange(r.High - r.Low, 0.07, 0.3));

        int[] Place(StabilitySample sample) =>
            Array.ConvertAll(sample.Others, i => sample.Round % 2 == 0 ? labels[i] : 0);
    }

    [Theory]
    [InlineData(0.49, 100, 2, StabilityLevel.Unstable)]
    [InlineData(0.50, 100, 2, StabilityLevel.Pattern)]
    // .58 + 12 / n.
    [InlineData(0.69, 100, 2, StabilityLevel.Pattern)]
    [InlineData(0.71, 100, 2, StabilityLevel.Stable)]
    [InlineData(0.591, 1000, 2, StabilityLevel.Pattern)]
    [InlineData(0.593, 1000, 2, StabilityLevel.Stable)]
    [InlineData(0.99, 99, 2, StabilityLevel.Untested)]
    [InlineData(0.99, 1000, 1, StabilityLevel.Untested)]
    public void A_level_takes_a_hundred_papers_and_two_clusters(
        double stability,
        int papers,
        int clusters,
        StabilityLevel level
    ) => Assert.Equal(level, StabilityRow.LevelOf(stability, papers, clusters));

    private static int[] AtRandom(StabilitySample sample)
    {
        var random = new Random(sample.Seed ^ 77);
        return Array.ConvertAll(sample.Others, _ => random.Next(5));
    }
}
