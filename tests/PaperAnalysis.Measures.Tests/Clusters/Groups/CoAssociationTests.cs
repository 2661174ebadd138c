using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class CoAssociationTests
{
    // Three runs of five papers; the last paper is in no cluster of the first run.
    private static readonly int[][] Runs =
    [
        [0, 0, 1, 1, -1],
        [0, 0, 0, 1, 1],
        [0, 0, 1, 1, 1],
    ];

    [Fact]
    public void Shares_are_of_the_runs_in_which_both_are_in_some_cluster()
    {
        var together = new CoAssociation(Runs, 5, threads: 1);

        Assert.Equal(1, together.With(0, [1]));
        Assert.Equal(1 / 3.0, together.With(0, [2]), 6);
        Assert.Equal(1 / 2.0, together.With(2, [4]), 6);
        Assert.Equal(1, together.With(3, [4]), 6);
        Assert.Equal((2 / 3.0 + 1 / 2.0) / 2, together.With(2, [3, 4]), 6);
    }

    [Fact]
    public void Groups_end_where_the_mean_of_their_pairs_falls_below_the_least_share()
    {
        var together = new CoAssociation(Runs, 5, threads: 1);

        // 2 is with {3, 4} in (2/3 + 1/2) / 2 = 7/12 of the runs on average.
        Assert.Equal([0, 0, 2, 2, 2], together.Groups(0.5));
        Assert.Equal([0, 0, 2, 3, 3], together.Groups(0.6));
        Assert.Equal([0, 0, 0, 0, 0], together.Groups(0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Chains_find_what_comparing_all_groups_finds(int seed)
    {
        var random = new Random(seed);
        int[][] runs =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(r =>
                    Enumerable.Range(0, 30).Select(i => random.Next(3) == 0 ? random.Next(4) : i % 4).ToArray()
                ),
        ];
        var together = new CoAssociation(runs, 30, threads: 2);

        Assert.Equal(ByAllPairs(together, 30, 0.4), together.Groups(0.4));
    }

    private static int[] ByAllPairs(CoAssociation together, int papers, double least)
    {
        List<int[]> groups = [.. Enumerable.Range(0, papers).Select(i => new[] { i })];
        while (true)
        {
            var best = (
                from a in Enumerable.Range(0, groups.Count)
                from b in Enumerable.Range(a + 1, groups.Count - a - 1)
                let share = groups[a].Average(i => together.With(i, groups[b]))
                orderby share descending
                select (a, b, share)
            ).FirstOrDefault();
            if (best.share < least)
            {
                break;
            }

            groups[best.a] = [.. groups[best.a], .. groups[best.b]];
            groups.RemoveAt(best.b);
        }

        return [.. Enumerable.Range(0, papers).Select(i => groups.Single(g => g.Contains(i)).Min())];
    }
}
