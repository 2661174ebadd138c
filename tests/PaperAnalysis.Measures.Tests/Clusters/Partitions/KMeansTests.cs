using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class KMeansTests
{
    [Fact]
    public void Two_directions_are_two_clusters()
    {
        // Two points 36.87° apart, and two more on the other side.
        var points = new Vectors([1, 0, 0.8f, 0.6f, -1, 0, -0.8f, 0.6f, -1, 0], 2);

        var result = KMeans.Of(points, 2);

        Assert.Equal([1, 1, 0, 0, 0], result.Clustering.Labels.ToArray());
        Assert.True(result.Converged);
        // Each of two points is half of 36.87° from their middle; of three, (−2.8, 0.6) is the middle.
        var half = Math.Sqrt((1 + 0.8) / 2);
        var length = Math.Sqrt(2.8 * 2.8 + 0.6 * 0.6);
        var three = (2.8 + 2.8 + 0.8 * 2.8 + 0.6 * 0.6) / length;
        Assert.Equal(2 * (1 - half) + 3 - three, result.Inertia, 1e-6);
        Assert.Equal(-2.8 / length, result.Centroids[0][0], 1e-6);
        Assert.Equal(half, result.Centroids[1][0], 1e-6);
    }

    [Fact]
    public void Fewer_points_that_differ_make_fewer_clusters()
    {
        var result = KMeans.Of(new Vectors([1, 0, 1, 0, 0, 1], 2), 5);

        Assert.Equal([0, 0, 1], result.Clustering.Labels.ToArray());
        Assert.Equal(0, result.Inertia, 1e-6);
    }

    [Fact]
    public void Points_without_a_direction_are_in_no_cluster()
    {
        var result = KMeans.Of(new Vectors([0, 0, 0, 1, 0, 0], 2), 2);

        Assert.Equal([-1, 0, -1], result.Clustering.Labels.ToArray());
        Assert.Equal(0, KMeans.Of(new Vectors([0, 0], 2), 2).Clustering.Count);
        Assert.Equal(0, KMeans.Of(new Vectors([], 2), 2).Clustering.Count);
    }

    [Fact]
    public void Labels_are_of_their_points_where_some_have_no_direction()
    {
        var result = KMeans.Of(new Vectors([0, 0, 1, 0, 0, 1, 0, 0, 1, 0], 2), 2);

        Assert.Equal([-1, 0, 1, -1, 0], result.Clustering.Labels.ToArray());
    }

    /// <summary>The third point is farthest from its centroid, but alone there.</summary>
    [Fact]
    public void An_empty_cluster_takes_the_farthest_point_of_those_that_have_several()
    {
        var search = new KMeansSearch(new Vectors([1, 0, 0.96f, 0.28f, 0.6f, 0.8f], 2), [1, 0, 0, 1, -1, 0]);

        search.Run(1);

        Assert.Equal([0, 2, 1], search.Labels);
    }

    [Fact]
    public void Of_equal_centroids_a_point_goes_to_the_first()
    {
        var search = new KMeansSearch(new Vectors([1, 0, 1, 0, 0, 1], 2), [1, 0, 1, 0, 0, 1]);

        search.Run(5);

        Assert.Equal([0, 0, 2], search.Labels);
    }

    [Fact]
    public void Points_that_cancel_out_leave_the_centroid_where_it_was()
    {
        var search = new KMeansSearch(new Vectors([1, 0, -1, 0], 2), [0, 1]);

        search.Run(5);

        Assert.Equal([0f, 1f], search.Centroids.ToArray());
        Assert.True(search.Converged);
    }

    [Fact]
    public void A_length_other_than_1_is_refused() =>
        Assert.Equal(
            "Point 1 has length 5; spherical k-means takes vectors of length 1, so divide each by its length. (Parameter 'points')",
            Assert.Throws<ArgumentException>(() => KMeans.Of(new Vectors([1, 0, 3, 4], 2), 2)).Message
        );

    [Theory]
    [InlineData(300, 3, 2)]
    [InlineData(500, 7, 9)]
    [InlineData(1000, 40, 30)]
    [InlineData(50, 5, 50)]
    public void Bounds_change_no_label_and_no_iteration(int count, int dimensions, int clusters)
    {
        var points = RandomPoints.Directions(count, dimensions, seed: count);
        float[] first = points.Values[..(clusters * dimensions)].ToArray();

        var search = new KMeansSearch(points, [.. first]);
        search.Run(300);

        var (labels, iterations) = Lloyd(points, clusters);
        Assert.Equal(labels, search.Labels);
        Assert.Equal(iterations, search.Iterations);
    }

    [Fact]
    public void A_cluster_without_points_takes_the_one_farthest_from_its_centroid()
    {
        // The second centroid is behind all points; the third point is farthest from the first one.
        var search = new KMeansSearch(new Vectors([1, 0, 0.8f, 0.6f, 0, 1, 0.6f, 0.8f], 2), [1, 0, -1, 0]);

        search.Run(300);

        Assert.Equal([0, 0, 1, 0], search.Labels);
    }

    [Fact]
    public void Planted_directions_are_found_in_a_collection_large_enough_to_start_from_a_sample()
    {
        var random = new Random(3);
        var values = new float[3000 * 6];
        for (var i = 0; i < values.Length; i++)
        {
            var (point, coordinate) = (i / 6, i % 6);
            values[i] = random.NextSingle() / 5 + (coordinate == point % 3 ? 1 : 0);
        }

        UnitRows.Scale(values, 6);

        Assert.Equal(
            Enumerable.Range(0, 3000).Select(static i => i % 3),
            KMeans.Of(new Vectors(values, 6), 3).Clustering.Labels.ToArray()
        );
    }

    [Fact]
    public void Threads_and_repetition_change_no_bit()
    {
        var points = RandomPoints.Directions(700, 12, seed: 5);
        var one = KMeans.Of(points, 8, new KMeansOptions { Threads = 1 });

        foreach (var threads in (int[])[1, 2, 8])
        {
            var result = KMeans.Of(points, 8, new KMeansOptions { Threads = threads });
            Assert.Equal(one.Clustering.Labels.ToArray(), result.Clustering.Labels.ToArray());
            Assert.Equal(one.Centroids.Values.ToArray(), result.Centroids.Values.ToArray());
            Assert.Equal(one.Inertia, result.Inertia);
        }
    }

    // Every point against every centroid, in double, from the first points as centroids.
    private static (int[] Labels, int Iterations) Lloyd(Vectors points, int clusters)
    {
        var all = Enumerable.Range(0, points.Count).ToArray();
        var centroids = all.Take(clusters).Select(i => RandomPoints.Row(points, i)).ToArray();
        int[] labels = [.. all.Select(_ => -1)];
        for (var iteration = 1; ; iteration++)
        {
            int[] next =
            [
                .. all.Select(i =>
                    Enumerable
                        .Range(0, clusters)
                        .MaxBy(c => RandomPoints.Row(points, i).Zip(centroids[c], (a, b) => a * b).Sum())
                ),
            ];
            if (next.SequenceEqual(labels))
            {
                return (labels, iteration);
            }

            labels = next;
            foreach (var cluster in all.GroupBy(i => labels[i]))
            {
                double[] sum =
                [
                    .. Enumerable.Range(0, points.Dimensions).Select(d => cluster.Sum(i => (double)points[i][d])),
                ];
                var length = Math.Sqrt(sum.Sum(s => s * s));
                centroids[cluster.Key] = [.. sum.Select(s => s / length)];
            }
        }
    }
}
