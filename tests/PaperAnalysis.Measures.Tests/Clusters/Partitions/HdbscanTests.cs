using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class HdbscanTests
{
    private const int None = Clustering.None;

    private static readonly HdbscanOptions Three = new()
    {
        MinClusterSize = 3,
        MinSamples = 1,
        Threads = 1,
    };

    [Fact]
    public void Two_dense_places_are_clusters_and_a_far_point_is_outside_near_one_of_them()
    {
        var found = Hdbscan.Of(new Vectors([0, 1, 2, 10, 11, 12, 50], 1), Three);

        Assert.Equal([0, 0, 0, 1, 1, 1, None], found.Clusters.Labels.ToArray());
        Assert.Equal([0, 0, 0, 1, 1, 1, 1], found.Nearest);
        Assert.Equal([1, 1, 1, 1, 1, 1, 0], found.Strength);
        // Born where the gap of 8 opens, at density 1/8, all three leave at 1: 3·(1 − 1/8) / (3·1).
        Assert.Equal([0.875, 0.875], found.Persistence);
    }

    // 0 1 2 and the same a gap further on; then three that are far. Parts of 3 have mass 3·(1 − 1/gap) each, the whole
    // 6·(1/gap − 1/far).
    [Theory]
    [InlineData(1.9f, 2)] // 2 · 1.42 < 3.09
    [InlineData(2.1f, 3)] // 2 · 1.57 > 2.79
    public void The_larger_excess_of_mass_decides_between_a_cluster_and_its_parts(float gap, int clusters)
    {
        var points = new Vectors([0, 1, 2, 2 + gap, 3 + gap, 4 + gap, 100, 101, 102], 1);

        Assert.Equal(clusters, Hdbscan.Of(points, Three).Clusters.Count);
    }

    [Fact]
    public void A_point_that_leaves_its_cluster_early_is_weaker()
    {
        // 5 leaves 0, 1, 2 at density 1/3; they end at 1.
        var found = Hdbscan.Of(new Vectors([0, 1, 2, 5, 20, 21, 22], 1), Three);

        Assert.Equal([0, 0, 0, 0, 1, 1, 1], found.Clusters.Labels.ToArray());
        Assert.Equal([1, 1, 1, 1.0 / 3, 1, 1, 1], found.Strength, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Theory]
    [InlineData(40, 2, 5, 5)]
    [InlineData(60, 3, 4, 1)]
    [InlineData(70, 1, 3, 2)]
    [InlineData(50, 2, 2, 3)]
    public void Clusters_are_those_of_the_definition(int count, int dimensions, int size, int samples)
    {
        for (var seed = 0; seed < 6; seed++)
        {
            // Ties in half of the trials.
            var points =
                seed % 2 == 0
                    ? MadePoints.Of(seed, count, dimensions, centres: dimensions)
                    : MadePoints.Tied(seed, count, dimensions + 1);
            var options = new HdbscanOptions
            {
                MinClusterSize = size,
                MinSamples = samples,
                Threads = 1,
            };

            var found = Hdbscan.Of(points, options);

            var expected = ByDefinition(points, size, samples);
            Assert.Equal(Clustering.Of(expected.Labels).Labels.ToArray(), found.Clusters.Labels.ToArray());
            Assert.All(expected.Strength.Zip(found.Strength), p => Assert.Equal(p.First, p.Second, 6));
        }
    }

    [Fact]
    public void Clusters_are_the_same_on_any_number_of_threads_and_twice_in_a_row()
    {
        // More than 2,048, so that a search has two blocks.
        var points = MadePoints.Of(7, 2300, 2, centres: 2);
        var once = Hdbscan.Of(points, Three);

        AssertSame(once, Hdbscan.Of(points, Three));
        AssertSame(once, Hdbscan.Of(points, Three with { Threads = 2 }));
        AssertSame(once, Hdbscan.Of(points, Three with { Threads = 8 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Fewer_points_than_make_a_cluster_are_all_outside(int count)
    {
        var found = Hdbscan.Of(new Vectors(new float[count], 1), Three);

        Assert.Equal(0, found.Clusters.Count);
        Assert.Equal(Enumerable.Repeat(None, count), found.Nearest);
        Assert.Equal(new double[count], found.Strength);
    }

    [Fact]
    public void Equal_points_are_one_cluster()
    {
        var found = Hdbscan.Of(new Vectors(new float[8], 2), Three);

        Assert.Equal(new int[4], found.Clusters.Labels.ToArray());
        Assert.Equal([1], found.Persistence);
        Assert.Equal([1, 1, 1, 1], found.Strength);
    }

    [Fact]
    public void Equal_points_beside_others_are_a_cluster_of_finite_strength()
    {
        // The zeros have the density of the smallest distance above 0, which is 1; born at 1/8 as the others are.
        var found = Hdbscan.Of(new Vectors([0, 0, 0, 0, 8, 9, 10], 1), Three);

        Assert.Equal([0, 0, 0, 0, 1, 1, 1], found.Clusters.Labels.ToArray());
        Assert.Equal([0.875, 0.875], found.Persistence);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1], found.Strength);
    }

    [Fact]
    public void A_cluster_of_one_point_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "MinClusterSize",
            () => Hdbscan.Of(new Vectors([], 1), Three with { MinClusterSize = 1 })
        );

    private static void AssertSame(DensityClustering expected, DensityClustering actual)
    {
        Assert.Equal(expected.Clusters.Labels.ToArray(), actual.Clusters.Labels.ToArray());
        Assert.Equal(expected.Persistence, actual.Persistence);
        Assert.Equal(expected.Strength, actual.Strength);
        Assert.Equal(expected.Nearest, actual.Nearest);
    }

    // Campello, Moulavi and Sander's definitions step by step: at each mutual reachability, from the largest down, the
    // connected components of the pairs below it.
    private static (int[] Labels, double[] Strength) ByDefinition(Vectors points, int size, int samples)
    {
        var n = points.Count;
        var distance = new float[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                // Fused as the search does it, so that what ties there ties here.
                var squared = 0f;
                for (var k = 0; k < points.Dimensions; k++)
                {
                    var difference = points[i][k] - points[j][k];
                    squared = MathF.FusedMultiplyAdd(difference, difference, squared);
                }

                distance[i, j] = MathF.Sqrt(squared);
            }
        }

        var core = Enumerable
            .Range(0, n)
            .Select(i => Enumerable.Range(0, n).Select(j => distance[i, j]).Order().ElementAt(samples - 1))
            .ToArray();
        var pairs = Enumerable.Range(0, n).SelectMany(i => Enumerable.Range(0, i).Select(j => (i, j)));
        var reach = pairs.ToDictionary(
            p => p,
            p => (double)Math.Max(distance[p.i, p.j], Math.Max(core[p.i], core[p.j]))
        );
        var levels = reach.Values.Distinct().OrderDescending().ToArray();
        var largest = 1 / levels.Last(level => level > 0);

        var clusters = new List<(int Parent, double Birth, double Mass, double Death)> { (-1, 0, 0, 0) };
        var alive = new List<(int Cluster, int[] Points)> { (0, [.. Enumerable.Range(0, n)]) };
        var left = new (int Cluster, double Density)[n];
        foreach (var level in levels)
        {
            var density = level > 0 ? 1 / level : largest;
            var next = new List<(int, int[])>();
            foreach (var (cluster, members) in alive)
            {
                var parts = Components(members, level, reach);
                var large = parts.Where(part => part.Length >= size).ToList();
                var leaving = large.Count == 1 ? members.Except(large[0]) : members;
                foreach (var point in leaving)
                {
                    var (parent, birth, mass, _) = clusters[cluster];
                    clusters[cluster] = (parent, birth, mass + density - birth, density);
                    left[point] = (cluster, density);
                }

                foreach (var part in large)
                {
                    next.Add((large.Count == 1 ? cluster : clusters.Count, part));
                    if (large.Count > 1)
                    {
                        clusters.Add((cluster, density, 0, 0));
                    }
                }
            }

            alive = next;
        }

        var labels = Choose(clusters, 0).ToDictionary(c => c, c => c);
        int[] holders =
        [
            .. left.Select(at =>
            {
                var c = at.Cluster;
                while (c >= 0 && !labels.ContainsKey(c))
                {
                    c = clusters[c].Parent;
                }

                return c;
            }),
        ];
        return (
            holders,
            [.. left.Select((at, i) => holders[i] < 0 ? 0 : Math.Min(1, at.Density / clusters[holders[i]].Death))]
        );
    }

    private static List<int> Choose(List<(int Parent, double Birth, double Mass, double Death)> clusters, int cluster)
    {
        var within = Enumerable
            .Range(0, clusters.Count)
            .Where(c => clusters[c].Parent == cluster)
            .SelectMany(c => Choose(clusters, c))
            .ToList();
        // To within rounding: what is equal stays with the parent.
        return cluster > 0 && clusters[cluster].Mass >= within.Sum(c => clusters[c].Mass) - 1e-9 ? [cluster] : within;
    }

    private static List<int[]> Components(int[] members, double level, Dictionary<(int, int), double> reach)
    {
        var waiting = members.ToHashSet();
        var parts = new List<int[]>();
        while (waiting.Count > 0)
        {
            var part = new List<int> { waiting.First() };
            waiting.Remove(part[0]);
            for (var at = 0; at < part.Count; at++)
            {
                var near = waiting.Where(q => reach[(Math.Max(q, part[at]), Math.Min(q, part[at]))] < level).ToList();
                part.AddRange(near);
                waiting.ExceptWith(near);
            }

            parts.Add([.. part]);
        }

        return parts;
    }
}
