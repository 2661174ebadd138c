using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters.Partitions;

public sealed class InformationBottleneckTests
{
    private const int Words = 30;

    /// <summary>Against a search that follows the definition: whole distributions, and their divergence for each move.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_pass_moves_each_paper_where_the_weighted_divergence_is_least(int seed)
    {
        var (shares, counts, start) = Made(seed, papers: 40, clusters: 4);
        var order = Enumerable.Range(0, 40).ToArray();
        new Random(seed).Shuffle(order);
        var labels = start.Labels.ToArray();
        foreach (var paper in order)
        {
            var others = Enumerable.Range(0, 40).Where(i => i != paper).ToLookup(i => labels[i]);
            if (others.Contains(labels[paper]))
            {
                var own = labels[paper];
                double Loss(int t) => Divergence(shares[paper], Mean(others[t], shares), others[t].Count());
                labels[paper] = others.Select(t => t.Key).OrderBy(Loss).ThenBy(t => t == own ? -1 : t).First();
            }
        }

        var refined = InformationBottleneck.Refine(counts, start, new BottleneckOptions { Seed = seed, Passes = 1 });

        Assert.Equal(Clustering.Of(labels).Labels.ToArray(), refined.Labels.ToArray());
        Assert.NotEqual(start.Labels.ToArray(), refined.Labels.ToArray());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void What_clusters_tell_of_words_never_falls(int seed)
    {
        var (shares, counts, start) = Made(seed, papers: 60, clusters: 5);
        var before = Information(start, shares);
        var once = InformationBottleneck.Refine(counts, start, new BottleneckOptions { Passes = 1 });
        var done = InformationBottleneck.Refine(counts, once);

        Assert.True(before < Information(once, shares));
        Assert.True(Information(once, shares) <= Information(done, shares));
    }

    [Fact]
    public void Papers_of_two_vocabularies_come_apart_from_a_start_with_many_wrong()
    {
        var counts = MadeCounts.Planted(seed: 1, papers: 60, topics: 2, words: 20, strays: 0.3);
        int[] start = [.. Enumerable.Range(0, 60).Select(i => i % 10 < 3 ? (i + 1) % 2 : i % 2)];

        var refined = InformationBottleneck.Refine(counts, Clustering.Of(start));

        Assert.Equal(1, Agreement.Of(refined.Labels, [.. Enumerable.Range(0, 60).Select(i => i % 2)]).AdjustedRand);
    }

    [Fact]
    public void Papers_without_words_and_in_no_cluster_stay_and_no_cluster_is_emptied()
    {
        int[][] rows =
        [
            [3, 0],
            [2, 1],
            [0, 4],
            [0, 0],
            [1, 1],
        ];
        var start = Clustering.Of([0, 0, 1, 1, -1]);

        var refined = InformationBottleneck.Refine(Counts(rows), start);

        Assert.Equal([0, 0, 1, 1, -1], refined.Labels.ToArray());
        // The second has the words of the first cluster alone, and is the last of its own.
        var alone = InformationBottleneck.Refine(
            Counts([
                [1, 0],
                [1, 0],
                [1, 0],
            ]),
            Clustering.Of([0, 1, 0])
        );
        Assert.Equal(2, alone.Count);
    }

    /// <summary>Clusterings of the same papers compare by what they tell of words, whichever way they were found.</summary>
    [Fact]
    public void What_clusters_tell_of_words_differs_between_clusterings_as_by_its_definition()
    {
        var (shares, counts, start) = Made(seed: 6, papers: 50, clusters: 4);
        var rows = InformationBottleneck.Shares(counts);
        var (refined, information) = InformationBottleneck.Refine(rows, start, new BottleneckOptions { Passes = 3 });

        var (again, same) = InformationBottleneck.Refine(rows, refined, new BottleneckOptions { Passes = 1, Seed = 9 });

        Assert.Equal(50 * (Information(again, shares) - Information(refined, shares)), same - information, 1e-4);
    }

    [Fact]
    public void Some_rows_keep_their_order_and_the_columns_that_they_have()
    {
        int[][] rows =
        [
            [1, 0, 2, 0],
            [0, 3, 0, 0],
            [0, 0, 4, 5],
        ];

        var some = InformationBottleneck.Shares(Counts(rows)).Some([2, 0]);

        Assert.Equal((3, 2), (some.Width, some.Count));
        Assert.Equal([0, 2, 4], some.Starts);
        Assert.Equal([1, 2, 0, 1], some.Columns);
        // ln(4 / 3) + 1 of a word in two of three papers, ln(4 / 2) + 1 of one in one.
        var (two, one) = (4 * (Math.Log(4 / 3.0) + 1), 5 * (Math.Log(2) + 1));
        Assert.Equal(two / (two + one), some.Values[0], 1e-6);
        Assert.Equal(one / (two + one), some.Values[1], 1e-6);
    }

    /// <summary>Weights keep the counts that they were made of, so that nothing is counted twice.</summary>
    [Fact]
    public void Shares_of_weights_are_those_of_their_counts_in_any_order_of_the_papers()
    {
        var counts = MadeCounts.Planted(seed: 1, papers: 20, topics: 2, words: 10, strays: 0.1);
        var weights = TermWeights.Of(counts);

        var (expected, found) = (InformationBottleneck.Shares(counts), InformationBottleneck.Shares(weights));
        Assert.Equal(expected.Starts, found.Starts);
        Assert.Equal(expected.Columns, found.Columns);
        Assert.Equal(expected.Values, found.Values);
        Assert.Equal(expected.Some([3, 1]).Values, InformationBottleneck.Shares(weights.Some([3, 1])).Values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_paper_that_is_as_near_to_another_cluster_stays(int own)
    {
        // Half of the third paper's words are of either.
        var start = Clustering.Of([0, 1, own]);

        var refined = InformationBottleneck.Refine(
            Counts([
                [2, 0],
                [0, 2],
                [1, 1],
            ]),
            start
        );

        Assert.Equal(start.Labels.ToArray(), refined.Labels.ToArray());
    }

    /// <summary>A pass more in the same order moves nothing, and one pass alone was too few.</summary>
    [Fact]
    public void Passes_go_on_until_no_paper_moves()
    {
        var (_, counts, start) = Made(seed: 2, papers: 60, clusters: 5);
        var options = new BottleneckOptions { LeastMoved = 0, Passes = 40 };

        var done = InformationBottleneck.Refine(counts, start, options);

        Assert.Equal(
            done.Labels.ToArray(),
            InformationBottleneck.Refine(counts, done, options with { Passes = 1 }).Labels.ToArray()
        );
        Assert.NotEqual(
            done.Labels.ToArray(),
            InformationBottleneck.Refine(counts, start, options with { Passes = 1 }).Labels.ToArray()
        );
    }

    [Fact]
    public void Passes_end_where_as_few_move_as_are_allowed()
    {
        var (_, counts, start) = Made(seed: 2, papers: 60, clusters: 5);

        Assert.Equal(
            InformationBottleneck.Refine(counts, start, new BottleneckOptions { Passes = 1 }).Labels.ToArray(),
            InformationBottleneck.Refine(counts, start, new BottleneckOptions { LeastMoved = 0.99 }).Labels.ToArray()
        );
    }

    [Fact]
    public void Options_out_of_their_range_are_named()
    {
        var counts = Counts([
            [1],
            [1],
        ]);
        BottleneckOptions[] wrong = [new() { Passes = 0 }, new() { LeastMoved = -0.1 }, new() { LeastMoved = 1 }];

        Assert.Equal(
            ["Passes", "LeastMoved", "LeastMoved"],
            wrong.Select(options =>
                Assert
                    .Throws<ArgumentOutOfRangeException>(() =>
                        InformationBottleneck.Refine(counts, Clustering.Of([0, 1]), options)
                    )
                    .ParamName
            )
        );
    }

    [Fact]
    public void Missing_counts_are_named() =>
        Assert.Throws<ArgumentNullException>("counts", () => InformationBottleneck.Refine(null!, Clustering.Of([0])));

    [Fact]
    public void Counts_and_labels_are_of_the_same_papers()
    {
        var problem = Assert.Throws<ArgumentException>(() =>
            InformationBottleneck.Refine(
                Counts([
                    [1],
                    [1],
                ]),
                Clustering.Of([0, 1, 0])
            )
        );
        Assert.StartsWith("There are counts of 2 papers and labels of 3", problem.Message, StringComparison.Ordinal);
    }

    private static (double[][] Shares, DocumentTermMatrix Counts, Clustering Start) Made(
        int seed,
        int papers,
        int clusters
    )
    {
        var random = new Random(seed);
        int[][] rows =
        [
            .. Enumerable
                .Range(0, papers)
                .Select(i =>
                    Enumerable.Range(0, Words).Select(w => random.Next(w % clusters == i % clusters ? 5 : 2)).ToArray()
                ),
        ];
        double[] idf =
        [
            .. Enumerable
                .Range(0, Words)
                .Select(w => Math.Log((1.0 + papers) / (1 + rows.Count(row => row[w] > 0))) + 1),
        ];
        var shares = Array.ConvertAll(
            rows,
            row =>
            {
                double[] weights = [.. row.Zip(idf, static (n, weight) => n * weight)];
                return Array.ConvertAll(weights, weight => weight / weights.Sum());
            }
        );
        int[] start = [.. Enumerable.Range(0, papers).Select(_ => random.Next(clusters))];
        return (shares, Counts(rows), Clustering.Of(start));
    }

    private static double[] Mean(IEnumerable<int> papers, double[][] shares) =>
        [.. Enumerable.Range(0, Words).Select(w => papers.Average(i => shares[i][w]))];

    // (1 + n) · JS with weights 1/(1 + n) and n/(1 + n), p of one paper and q of n.
    private static double Divergence(double[] p, double[] q, int n)
    {
        double[] middle = [.. p.Zip(q, (a, b) => (a + n * b) / (1 + n))];
        return Relative(p, middle) + n * Relative(q, middle);
    }

    private static double Relative(double[] p, double[] q) =>
        p.Zip(q, static (a, b) => a > 0 ? a * Math.Log(a / b) : 0).Sum();

    private static double Information(Clustering clustering, double[][] shares)
    {
        var labels = clustering.Labels.ToArray();
        var all = Mean(Enumerable.Range(0, shares.Length), shares);
        return labels
            .Index()
            .ToLookup(point => point.Item, point => point.Index)
            .Sum(t => t.Count() / (double)shares.Length * Relative(Mean(t, shares), all));
    }

    private static DocumentTermMatrix Counts(int[][] rows) => MadeCounts.Of(rows, rows[0].Length);
}
