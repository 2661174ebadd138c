using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class AgglomerativeTests
{
    private static readonly Vectors Line = new([0, 1, 3, 7], 1);

    [Fact]
    public void Ward_merges_at_the_heights_that_its_formula_gives()
    {
        // 0 and 1: √(2·1·1/2)·1. Then 3 to the mean ½ of two: √(2·2·1/3)·2½. Then 7 to the mean 4⁄3 of three:
        // √(2·3·1/4)·17⁄3.
        DendrogramMerge[] expected =
        [
            new(0, 1, 1, 2),
            new(2, 4, Math.Sqrt(4.0 / 3) * 2.5, 3),
            new(3, 5, Math.Sqrt(1.5) * 17 / 3, 4),
        ];

        AssertMerges(expected, Agglomerative.Of(Line, Linkage.Ward));
    }

    [Fact]
    public void Average_linkage_merges_at_the_mean_squared_distance()
    {
        // 3 to 0 and 1: (9 + 4)/2. 7 to 0, 1 and 3: (49 + 36 + 16)/3.
        DendrogramMerge[] expected = [new(0, 1, 1, 2), new(2, 4, 6.5, 3), new(3, 5, 101.0 / 3, 4)];

        AssertMerges(expected, Agglomerative.Of(Line, Linkage.Average));
    }

    [Fact]
    public void Ward_agrees_with_scipy_where_points_are_equal()
    {
        // scipy 1.10: linkage(x, 'ward').
        DendrogramMerge[] expected =
        [
            new(0, 5, 0, 2),
            new(1, 6, 1.1547005, 3),
            new(2, 3, 2, 2),
            new(7, 8, 7.8145164, 5),
            new(4, 9, 14.1161846, 6),
        ];
        var points = new Vectors([0, 0, 0, 1, 5, 0, 5, 2, 9, 9, 0, 0], 2);

        AssertMerges(expected, Agglomerative.Of(points, Linkage.Ward));
    }

    // Sizes around the groups of 32 places.
    [Theory]
    [InlineData(Linkage.Ward, 2, 3)]
    [InlineData(Linkage.Ward, 33, 5)]
    [InlineData(Linkage.Ward, 100, 17)]
    [InlineData(Linkage.Average, 3, 1)]
    [InlineData(Linkage.Average, 64, 8)]
    [InlineData(Linkage.Average, 100, 17)]
    public void Merges_are_those_of_a_search_through_all_pairs(Linkage linkage, int count, int dimensions)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var points = MadePoints.Of(seed, count, dimensions, centres: 1 + seed);

            AssertMerges(NaiveMerges(points, linkage), Agglomerative.Of(points, linkage));
        }
    }

    [Theory]
    [InlineData(Linkage.Ward)]
    [InlineData(Linkage.Average)]
    public void Heights_never_fall_even_where_distances_tie(Linkage linkage)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var tree = Agglomerative.Of(MadePoints.Tied(seed, 100, 3), linkage);

            Assert.Equal(99, tree.Merges.Count);
            Assert.All(tree.Merges.Zip(tree.Merges.Skip(1)), m => Assert.True(m.First.Height <= m.Second.Height));
            AssertIsTree(tree);
        }
    }

    [Theory]
    [InlineData(Linkage.Ward)]
    [InlineData(Linkage.Average)]
    public void The_tree_is_the_same_on_any_number_of_threads_and_twice_in_a_row(Linkage linkage)
    {
        // More than 2,048, so that a search has two blocks.
        var points = MadePoints.Of(7, 2300, 2, centres: 2);
        var once = Agglomerative.Of(points, linkage, 1);

        Assert.Equal(once.Merges, Agglomerative.Of(points, linkage, 1).Merges);
        Assert.Equal(once.Merges, Agglomerative.Of(points, linkage, 2).Merges);
        Assert.Equal(once.Merges, Agglomerative.Of(points, linkage, 8).Merges);
    }

    [Fact]
    public void A_cut_undoes_the_last_merges()
    {
        var tree = Agglomerative.Of(Line);

        Assert.Equal([0, 0, 0, 0], tree.Cut(1).Labels.ToArray());
        Assert.Equal([0, 0, 0, 1], tree.Cut(2).Labels.ToArray());
        Assert.Equal([0, 0, 1, 2], tree.Cut(3).Labels.ToArray());
        Assert.Equal([0, 1, 2, 3], tree.Cut(4).Labels.ToArray());
    }

    [Fact]
    public void More_clusters_than_points_are_as_many_as_there_are_points() =>
        Assert.Equal(4, Agglomerative.Of(Line).Cut(9).Count);

    [Fact]
    public void Fewer_than_one_cluster_is_an_error()
    {
        var tree = Agglomerative.Of(Line);

        Assert.Throws<ArgumentOutOfRangeException>("clusters", () => tree.Cut(0));
    }

    [Fact]
    public void Leaves_stand_so_that_no_branches_cross()
    {
        // 10 and 11 merge first, then 0 and 2 (√2·√2 against 1), then both.
        var tree = Agglomerative.Of(new Vectors([0, 10, 2, 11], 1));

        Assert.Equal([1, 3, 0, 2], tree.LeafOrder());
    }

    [Fact]
    public void No_points_make_an_empty_tree()
    {
        var tree = Agglomerative.Of(new Vectors([], 3));

        Assert.Empty(tree.Merges);
        Assert.Empty(tree.LeafOrder());
        Assert.Equal(0, tree.Cut(2).Count);
    }

    [Fact]
    public void One_point_is_one_cluster()
    {
        var tree = Agglomerative.Of(new Vectors([1, 2], 2));

        Assert.Empty(tree.Merges);
        Assert.Equal([0], tree.LeafOrder());
        Assert.Equal([0], tree.Cut(3).Labels.ToArray());
    }

    [Theory]
    [InlineData(Linkage.Ward)]
    [InlineData(Linkage.Average)]
    public void Equal_points_merge_at_height_zero(Linkage linkage)
    {
        var tree = Agglomerative.Of(new Vectors(new float[70], 1), linkage);

        Assert.All(tree.Merges, m => Assert.Equal(0, m.Height));
        Assert.Equal(69, tree.Merges.Count);
        Assert.Equal(3, tree.Cut(3).Count);
    }

    private static void AssertMerges(IReadOnlyList<DendrogramMerge> expected, Dendrogram actual)
    {
        Assert.Equal(
            expected.Select(m => (m.First, m.Second, m.Size)),
            actual.Merges.Select(m => (m.First, m.Second, m.Size))
        );
        Assert.All(
            expected.Zip(actual.Merges),
            m => Assert.Equal(m.First.Height, m.Second.Height, 1e-5 * (1 + m.First.Height))
        );
    }

    private static void AssertIsTree(Dendrogram tree)
    {
        Assert.Equal(
            Enumerable.Range(0, tree.Count + tree.Merges.Count - 1),
            tree.Merges.SelectMany(m => new[] { m.First, m.Second }).Order()
        );
        Assert.Equal(Enumerable.Range(0, tree.Count), tree.LeafOrder().Order());
        Assert.Equal(tree.Count, tree.Merges[^1].Size);
    }

    // All distances of points, then Lance and Williams' recurrence after each merge of the two nearest.
    private static List<DendrogramMerge> NaiveMerges(Vectors points, Linkage linkage)
    {
        var n = points.Count;
        var distance = new double[2 * n, 2 * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var pairs = points[i].ToArray().Zip(points[j].ToArray());
                distance[i, j] = pairs.Sum(p => Math.Pow((double)p.First - p.Second, 2));
            }
        }

        var left = Enumerable.Range(0, n).ToDictionary(i => i, _ => 1);
        var merges = new List<DendrogramMerge>();
        while (left.Count > 1)
        {
            var (a, b) = left
                .Keys.SelectMany(i => left.Keys.Where(j => j > i).Select(j => (i, j)))
                .MinBy(p => distance[p.i, p.j]);
            left.Remove(a, out var sizeA);
            left.Remove(b, out var sizeB);
            var made = n + merges.Count;
            foreach (var (c, sizeC) in left)
            {
                var all = sizeA + sizeB + sizeC;
                distance[c, made] = distance[made, c] =
                    linkage == Linkage.Ward
                        ? (
                            (double)(sizeA + sizeC) / all * distance[a, c]
                            + (double)(sizeB + sizeC) / all * distance[b, c]
                            - (double)sizeC / all * distance[a, b]
                        )
                        : (sizeA * distance[a, c] + sizeB * distance[b, c]) / (sizeA + sizeB);
            }

            var apart = distance[a, b];
            merges.Add(new(a, b, linkage == Linkage.Ward ? Math.Sqrt(apart) : apart, sizeA + sizeB));
            left.Add(made, sizeA + sizeB);
        }

        return merges;
    }
}
