using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class AgreementTests
{
    // The 17 points of scikit-learn's test_supervised.py.
    private static readonly int[] First = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3];
    private static readonly int[] Second = [1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2];

    [Fact]
    public void The_reference_pair_of_17_points()
    {
        var agreement = Agreement.Of(First, Second);

        Assert.Equal(17, agreement.Points);
        Assert.Equal(0.410219, agreement.MutualInformation, 5e-7);
        Assert.Equal(0.150425, agreement.ExpectedMutualInformation, 5e-7);
        Assert.Equal(0.278210, agreement.AdjustedMutualInformation, 5e-7);
        Assert.Equal(0.266940, agreement.AdjustedRand, 5e-7);
    }

    [Fact]
    public void The_reference_pair_110_times_over()
    {
        // scikit-learn's own large case, which it states to two places.
        int[] first = [.. Enumerable.Repeat(First, 110).SelectMany(l => l)];
        int[] second = [.. Enumerable.Repeat(Second, 110).SelectMany(l => l)];

        Assert.Equal(0.38, Agreement.Of(first, second).AdjustedMutualInformation, 5e-3);
    }

    [Fact]
    public void A_small_case_by_hand()
    {
        // 2 of the 15 pairs are together in both, 6 in the first, 3 in the second: E = 6·3/15 = 1.2, ARI = (2 −
        // 1.2)/(4.5 − 1.2) = .2424; together in neither 15 − 6 − 3 + 2 = 8, so that the Rand index is 10/15.
        var agreement = Agreement.Of([0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 2, 2]);

        Assert.Equal(0.8 / 3.3, agreement.AdjustedRand, 1e-12);
        Assert.Equal(10.0 / 15, agreement.Rand, 1e-12);
        // Of the halves, 4 points lie in pure groups; the pair (1, 1) is split: H(first | second) = 2/6 · ln 2,
        // H(first) = ln 2.
        Assert.Equal(1 - 2.0 / 6, agreement.Homogeneity, 1e-12);
        // H(second) = ln 3; MI = 2/3 · ln 2.
        Assert.Equal(2.0 / 3 * Math.Log(2) / Math.Log(3), agreement.Completeness, 1e-12);
        var (h, c) = (agreement.Homogeneity, agreement.Completeness);
        Assert.Equal(2 / (1 / h + 1 / c), agreement.VMeasure, 1e-12);
    }

    [Fact]
    public void The_table_says_where_the_points_of_each_cluster_go()
    {
        var agreement = Agreement.Of([4, 4, 4, 9, 9, -1], [7, 7, -1, 7, 2, -1]);

        Assert.Equal([new(0, 0, 2), new(0, -1, 1), new(1, 0, 1), new(1, 1, 1), new(-1, -1, 1)], agreement.Table);
    }

    [Fact]
    public void Pairs_counted_one_by_one_give_the_same_indices()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 50; trial++)
        {
            var points = random.Next(2, 30);
            var first = Labels(random, points, 4);
            var second = Labels(random, points, 3);
            if (Agreement.Of(first, second) is not { Table.Count: > 1 } agreement)
            {
                continue;
            }

            double together = 0,
                inFirst = 0,
                inSecond = 0,
                alike = 0,
                pairs = 0;
            for (var i = 0; i < points; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (a, b) = (first[i] == first[j], second[i] == second[j]);
                    together += a && b ? 1 : 0;
                    inFirst += a ? 1 : 0;
                    inSecond += b ? 1 : 0;
                    alike += a == b ? 1 : 0;
                    pairs++;
                }
            }

            var chance = inFirst * inSecond / pairs;
            var range = (inFirst + inSecond) / 2 - chance;
            Assert.Equal(alike / pairs, agreement.Rand, 1e-12);
            Assert.Equal(range == 0 ? 1 : (together - chance) / range, agreement.AdjustedRand, 1e-9);
        }
    }

    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 }, new[] { 0, 1, 1, 1 })]
    [InlineData(new[] { 0, 0, 1, 1, 2 }, new[] { 0, 1, 2, 3, 4 })]
    [InlineData(new[] { 0, 0, 0, 1, 2, 2 }, new[] { 0, 1, 1, 1, 1, 2 })]
    [InlineData(new[] { 0, 0, 0, 1, 1, 1, 2 }, new[] { 0, 0, 0, 0, 1, 1, 1 })]
    public void Expected_information_is_the_mean_over_all_permutations(int[] first, int[] second)
    {
        var all = Permutations(second).Select(p => Agreement.Of(first, p).MutualInformation);

        Assert.Equal(all.Average(), Agreement.Of(first, second).ExpectedMutualInformation, 1e-12);
    }

    [Fact]
    public void Names_of_clusters_do_not_matter_and_only_homogeneity_and_completeness_know_which_is_first()
    {
        var agreement = Agreement.Of(First, Second);
        var renamed = Agreement.Of(Array.ConvertAll(First, l => 50 - l), Second);
        var swapped = Agreement.Of(Second, First);

        Assert.Equal(agreement with { Table = renamed.Table }, renamed);
        Assert.Equal(agreement.AdjustedRand, swapped.AdjustedRand, 1e-12);
        Assert.Equal(agreement.AdjustedMutualInformation, swapped.AdjustedMutualInformation, 1e-12);
        Assert.Equal(agreement.Homogeneity, swapped.Completeness, 1e-12);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 5 })]
    [InlineData(new[] { 3, 3, 3 })]
    [InlineData(new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { -1, -1 })]
    [InlineData(new[] { 0, 0, 1, 1, 2, -1 })]
    public void Equal_partitions_agree_fully(int[] labels)
    {
        var agreement = Agreement.Of(labels, Array.ConvertAll(labels, l => l < 0 ? l : 9 - l));

        Assert.Equal(
            [1, 1, 1, 1, 1, 1],
            [
                agreement.Rand,
                agreement.AdjustedRand,
                agreement.AdjustedMutualInformation,
                agreement.Homogeneity,
                agreement.Completeness,
                agreement.VMeasure,
            ]
        );
    }

    [Fact]
    public void One_group_says_nothing_about_halves()
    {
        var agreement = Agreement.Of([0, 0, 1, 1], [0, 0, 0, 0]);

        Assert.Equal(0, agreement.AdjustedRand, 1e-12);
        Assert.Equal(0, agreement.AdjustedMutualInformation, 1e-12);
        Assert.Equal((0.0, 1.0, 0.0), (agreement.Homogeneity, agreement.Completeness, agreement.VMeasure));
        // Against a group for each point: all pairs are together in one and apart in the other.
        var apart = Agreement.Of([0, 0, 0, 0], [0, 1, 2, 3]);
        Assert.Equal(0, apart.Rand);
        Assert.Equal(0, apart.AdjustedRand, 1e-12);
        Assert.Equal(0, apart.AdjustedMutualInformation, 1e-12);
    }

    [Fact]
    public void A_hundred_thousand_random_labels_agree_by_chance_alone()
    {
        // Sizes past 2¹⁶, where a product of two counts no longer fits 32 bits.
        var random = new Random(3);
        var agreement = Agreement.Of(Labels(random, 200_000, 2), Labels(random, 200_000, 2));

        Assert.Equal(0, agreement.AdjustedRand, 1e-3);
        Assert.Equal(0, agreement.AdjustedMutualInformation, 1e-3);
        Assert.InRange(agreement.ExpectedMutualInformation, 1e-6, 1e-4);
    }

    [Fact]
    public void Different_numbers_of_points_are_an_error() =>
        Assert.StartsWith(
            "The first clustering labels 2 points and the second 3; give both the same points in the same order.",
            Assert.Throws<ArgumentException>(() => Agreement.Of([0, 1], [0, 1, 2])).Message
        );

    private static int[] Labels(Random random, int points, int groups) =>
        [.. Enumerable.Range(0, points).Select(_ => random.Next(groups))];

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(0, items.Length)
                .SelectMany(i =>
                    Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (int[])[items[i], .. rest])
                );
}
