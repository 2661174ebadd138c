using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class GapStatisticTests
{
    [Fact]
    public void W_sums_the_squared_distances_to_the_means()
    {
        // Means 1 and 10.5 on a line: 1 + 0 + 1, and .25 + .25; the point in no cluster adds nothing.
        var w = GapStatistic.LogW(
            new Vectors([0, 1, 2, 10, 11, 99], 1),
            Clustering.Of([0, 0, 0, 1, 1, Clustering.None])
        );

        Assert.Equal(Math.Log(2.5), w, 1e-6);
    }

    [Fact]
    public void The_smallest_k_within_a_standard_error_of_the_next_is_chosen()
    {
        static GapRow Row(int k, double gap, double se) => new(k, 0, gap, gap, se);

        // .1 < .5 − .1; .5 ≥ .55 − .1.
        Assert.Equal(3, GapStatistic.Choose([Row(2, .1, .1), Row(3, .5, .1), Row(4, .55, .1)]));
        Assert.Equal(4, GapStatistic.Choose([Row(2, .1, .1), Row(4, .5, .1)]));
    }

    [Fact]
    public void Three_bundles_of_directions_are_three_clusters()
    {
        var random = new Random(4);
        var values = new float[90 * 6];
        for (var i = 0; i < values.Length; i++)
        {
            // Bundle b points along axis b.
            values[i] = (i / 6 % 3 == i % 6 ? 1 : 0) + 0.1f * (random.NextSingle() - 0.5f);
        }

        UnitRows.Scale(values, 6);
        var rows = GapStatistic.Of(
            new Vectors(values, 6),
            [1, 2, 3, 4, 5],
            static (points, k, seed) => KMeans.Of(points, k, new() { Seed = seed }).Clustering
        );

        Assert.Equal(3, GapStatistic.Choose(rows));
        Assert.All(rows, r => Assert.Equal(r.Expected - r.LogW, r.Gap, 1e-12));
        Assert.All(rows, r => Assert.InRange(r.GapSe, 0.0001, 0.5));
    }

    /// <summary>Coordinates of .6 to .8 bring the ratio of the two to 3/4 to 4/3, also once the length is 1.</summary>
    [Fact]
    public void Reference_points_lie_in_the_box_of_the_points()
    {
        var sets = new System.Collections.Concurrent.ConcurrentBag<Vectors>();
        var seeds = new System.Collections.Concurrent.ConcurrentBag<int>();
        var points = new Vectors([0.6f, 0.8f, 0.8f, 0.6f, 0.7f, 0.714f, 0.714f, 0.7f], 2);

        GapStatistic.Of(
            points,
            [1],
            (set, _, seed) =>
            {
                sets.Add(set);
                seeds.Add(seed);
                return Clustering.Of([0, 0, 0, 0]);
            },
            new GapOptions { References = 5 }
        );

        double[] ratios =
        [
            .. sets.Where(set => set != points)
                .SelectMany(static set => Enumerable.Range(0, 4).Select(i => (double)set[i][1] / set[i][0])),
        ];
        Assert.Equal(20, ratios.Distinct().Count());
        Assert.Equal(6, seeds.Distinct().Count());
        Assert.All(ratios, static ratio => Assert.InRange(ratio, 0.7499, 1.3334));
    }

    [Fact]
    public void One_point_is_refused() =>
        Assert.StartsWith(
            "1 points have no gap statistic; expected at least two.",
            Assert
                .Throws<ArgumentException>(() =>
                    GapStatistic.Of(
                        new Vectors([1, 0], 2),
                        [2],
                        static (points, k, _) => KMeans.Of(points, k).Clustering
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
}
