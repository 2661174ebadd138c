using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class SilhouetteTests
{
    // Dissimilarities of 12 countries, Rousseeuw (1987), table 1, as in scikit-learn's test_unsupervised.py: below the
    // diagonal, row by row.
    private static readonly double[] Countries =
    [
        .. new[] { 5.58, 7.00, 6.50, 7.08, 7.00, 3.83, 4.83, 5.08, 8.17, 5.83, 2.17, 5.75, 6.67 },
        .. new[] { 6.92, 4.92, 6.42, 5.00, 5.58, 6.00, 4.67, 6.42, 3.42, 5.50, 6.42, 6.42, 5.00 },
        .. new[] { 3.92, 6.17, 2.50, 4.92, 6.25, 7.33, 4.50, 2.25, 6.33, 2.75, 6.08, 6.67, 4.25 },
        .. new[] { 2.67, 6.00, 6.17, 6.17, 6.92, 6.17, 5.25, 6.83, 4.50, 3.75, 5.75, 5.42, 6.08 },
        .. new[] { 5.83, 6.67, 3.67, 4.75, 3.00, 6.08, 6.67, 5.00, 5.58, 4.83, 6.17, 5.67, 6.50 },
        6.92,
    ];

    // In the order BEL BRA CHI CUB EGY FRA IND ISR USA USS YUG ZAI; his figures 2 and 3.
    public static TheoryData<int[], double[], double> Figures =>
        new()
        {
            {
                [1, 1, 2, 2, 1, 1, 2, 1, 1, 2, 2, 1],
                [.39, .22, .33, .40, .20, .35, -.04, .30, .43, .34, .26, .19],
                .28
            },
            { [1, 2, 3, 3, 1, 1, 2, 1, 1, 3, 3, 2], [.42, .25, .31, .48, .02, .44, .17, .37, .47, .44, .31, .28], .33 },
        };

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_reference_countries(int[] labels, double[] expected, double mean)
    {
        var distances = new double[12, 12];
        for (int i = 1, at = 0; i < 12; i++)
        {
            for (var j = 0; j < i; j++, at++)
            {
                distances[i, j] = distances[j, i] = Countries[at];
            }
        }

        var silhouette = Silhouette.Of(distances, Clustering.Of(labels));

        Assert.Equal(expected, silhouette.Points.Select(p => Math.Round(p.Value, 2)));
        Assert.Equal(mean, silhouette.Mean, 5e-3);
    }

    [Fact]
    public void A_small_case_by_hand()
    {
        // Points 0 | 1 1 2 | 3 3 on a line. At 1: a = (0 + 1)/2, b = 1 (the point at 0), so 1/2; at 2: a = 1, b = 1; at
        // 3: a = 0.
        var points = new Vectors([0, 1, 1, 2, 3, 3], 1);
        var silhouette = Silhouette.Of(points, Clustering.Of([7, 4, 4, 4, 5, 5]));

        Assert.Equal([0, 0.5, 0.5, 0, 1, 1], silhouette.Points.Select(p => p.Value));
        Assert.Equal([2, 0, 0, 0, 1, 1], silhouette.Points.Select(p => p.Cluster));
        // From 0 and from 1 and 2 the nearest other cluster; at 2 both are at mean distance 2 and 1.
        Assert.Equal([0, 2, 2, 1, 0, 0], silhouette.Points.Select(p => p.Neighbour));
        Assert.Equal([1.0 / 3, 1, 0], silhouette.Clusters);
        Assert.Equal(3.0 / 6, silhouette.Mean, 1e-12);
        Assert.False(silhouette.IsSample);
    }

    [Theory]
    [InlineData(Distance.Euclidean)]
    [InlineData(Distance.Cosine)]
    public void Points_and_their_distances_give_the_same(Distance distance)
    {
        var random = new Random(4);
        var points = MadePoints.Of(4, 60, 5, 3);
        int[] labels = [.. Enumerable.Range(0, 60).Select(i => random.Next(5) - 1)];
        var distances = new double[60, 60];
        for (var i = 0; i < 60; i++)
        {
            for (var j = 0; j < 60; j++)
            {
                var squared = MadePoints.SquaredDistance(points, i, j);
                var (a, b) = (SquaredLength(points, i), SquaredLength(points, j));
                distances[i, j] =
                    distance == Distance.Euclidean
                        ? Math.Sqrt(squared)
                        // 2 a·b = ‖a‖² + ‖b‖² − ‖a − b‖².
                        : 1 - (a + b - squared) / (2 * Math.Sqrt(a * b));
            }
        }

        var direct = Silhouette.Of(distances, Clustering.Of(labels));
        var silhouette = Silhouette.Of(points, Clustering.Of(labels), new SilhouetteOptions { Distance = distance });

        Assert.Equal(labels.Count(l => l >= 0), silhouette.Points.Count);
        Assert.Equal(direct.Mean, silhouette.Mean, 1e-5);
        foreach (var (expected, actual) in direct.Points.Zip(silhouette.Points))
        {
            Assert.Equal(expected with { Value = 0 }, actual with { Value = 0 });
            Assert.Equal(expected.Value, actual.Value, 1e-5);
        }

        static double SquaredLength(Vectors points, int i)
        {
            var sum = 0.0;
            foreach (var value in points[i])
            {
                sum += (double)value * value;
            }

            return sum;
        }
    }

    [Fact]
    public void A_sample_scores_the_same_share_of_each_cluster_against_all_points()
    {
        var points = MadePoints.Of(6, 1_000, 4, 4);
        // Sizes 250, 250, 250, 249 and 1.
        int[] labels = [.. Enumerable.Range(0, 1_000).Select(i => i == 999 ? 4 : i % 4)];
        var options = new SilhouetteOptions { Sample = 100 };
        var all = Silhouette.Of(points, Clustering.Of(labels));
        var sample = Silhouette.Of(points, Clustering.Of(labels), options);

        Assert.True(sample.IsSample);
        Assert.Equal(
            [25, 25, 25, 25, 1],
            sample.Points.CountBy(p => p.Cluster).OrderBy(c => c.Key).Select(c => c.Value)
        );
        Assert.Subset(all.Points.ToHashSet(), sample.Points.ToHashSet());
        Assert.Equal(all.Mean, sample.Mean, 0.02);
        Assert.Equal(sample.Points, Silhouette.Of(points, Clustering.Of(labels), options).Points);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var points = MadePoints.Of(8, 300, 9, 3);
        var clustering = Clustering.Of([.. Enumerable.Range(0, 300).Select(i => i % 7 % 4)]);
        var one = Silhouette.Of(points, clustering, new SilhouetteOptions { Threads = 1 });
        foreach (var threads in new[] { 2, 8 })
        {
            var several = Silhouette.Of(points, clustering, new SilhouetteOptions { Threads = threads });
            Assert.Equal(one.Points, several.Points);
            Assert.Equal(one.Clusters, several.Clusters);
        }
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { -1, -1, -1 })]
    [InlineData(new[] { 0, 0, 0 })]
    [InlineData(new[] { 0, 1, 1 })]
    public void Where_nothing_can_be_compared_the_value_is_0(int[] labels)
    {
        // No point, one, none in a cluster, one cluster, and two clusters of identical points.
        foreach (var distance in Enum.GetValues<Distance>())
        {
            var silhouette = Silhouette.Of(
                new Vectors(new float[labels.Length * 2], 2),
                Clustering.Of(labels),
                new SilhouetteOptions { Distance = distance }
            );

            Assert.Equal(0, silhouette.Mean);
            Assert.All(silhouette.Points, p => Assert.Equal(0, p.Value));
            Assert.Equal(labels.Count(l => l >= 0), silhouette.Points.Count);
        }
    }

    [Fact]
    public void A_row_of_zeros_has_cosine_distance_1_to_others()
    {
        // (0, 0) twice against (3, 0) and (0, 4): a = 0 and b = 1; for (3, 0): a = 1 − cos 90° = 1, b = 1.
        var silhouette = Silhouette.Of(
            new Vectors([0, 0, 0, 0, 3, 0, 0, 4], 2),
            Clustering.Of([0, 0, 1, 1]),
            new SilhouetteOptions { Distance = Distance.Cosine }
        );

        Assert.Equal([1, 1, 0, 0], silhouette.Points.Select(p => p.Value));
    }

    [Fact]
    public void Another_number_of_labels_is_an_error() =>
        Assert.Equal(
            "The clustering labels 1 points and the distances are between 2; give both the same points in the same order.",
            Assert.Throws<ArgumentException>(() => Silhouette.Of(new Vectors([1, 2], 1), Clustering.Of([0]))).Message
        );
}
