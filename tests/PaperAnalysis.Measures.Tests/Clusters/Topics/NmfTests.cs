using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class NmfTests
{
    private static readonly NmfOptions Options = new() { Tolerance = 0, Threads = 1 };

    // Papers t0, t0 and t1: rows (1, 0), (1, 0), (0, 1), whose singular values are √2 and 1.
    [Theory]
    [InlineData(1, 1)] // √(3 − 2)
    [InlineData(2, 0)]
    public void The_error_is_what_the_best_topics_leave(int topics, double error)
    {
        var model = Nmf.Of(
            Weights([
                [3, 0],
                [3, 0],
                [0, 3],
            ]),
            topics,
            Options
        );

        Assert.Equal(error, model.Error, 1e-3);
        Assert.Equal("t0", Assert.Single(model.TopTerms(0, 5)).Term);
        Assert.Equal([1, 1], [model.Weights(0)[0], model.Weights(1)[0]], (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Options_out_of_their_range_are_named()
    {
        var weights = Weights([
            [1, 1],
        ]);
        NmfOptions[] wrong = [new() { Iterations = 0 }, new() { Tolerance = -1 }, new() { Threads = 0 }];

        Assert.Equal(
            ["Iterations", "Tolerance", "Threads"],
            wrong.Select(options =>
                Assert.Throws<ArgumentOutOfRangeException>(() => Nmf.Of(weights, 1, options)).ParamName
            )
        );
    }

    [Fact]
    public void Each_step_lowers_the_error_which_is_that_of_the_model()
    {
        var weights = TermWeights.Of(MadeCounts.Planted(5, 80, 4, 25, strays: 0.6));
        var before = double.PositiveInfinity;
        for (var steps = 1; steps <= 12; steps++)
        {
            var model = Nmf.Of(weights, 6, Options with { Iterations = steps });

            Assert.Equal(Distance(Dense(weights), model), model.Error, 1e-4);
            Assert.InRange(model.Error, 0, before + 1e-6);
            before = model.Error;
        }
    }

    [Fact]
    public void The_error_is_not_above_that_of_multiplicative_updates()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var weights = TermWeights.Of(MadeCounts.Planted(seed, 40, 3, 20, strays: 0.5));

            var found = Nmf.Of(weights, 4, Options).Error;

            // Lee and Seung's rule ends in a place that depends on its random start; ours lies within 1 % of the best
            // of four.
            var best = Enumerable.Range(0, 4).Min(s => Multiplicative(Dense(weights), 4, s, 400));
            Assert.InRange(found, 0, best * 1.01);
        }
    }

    [Fact]
    public void Planted_topics_are_found_with_the_papers_that_hold_them()
    {
        var model = Nmf.Of(TermWeights.Of(MadeCounts.Planted(1, 200, 4, 30, strays: 0.2)), 4);

        Assert.Equal(4, model.Topics);
        var planted = new int[4];
        for (var t = 0; t < 4; t++)
        {
            planted[t] = Assert.Single(model.TopTerms(t, 10).Select(term => MadeCounts.TopicOf(term.Term)).Distinct());
        }

        Assert.Equal([0, 1, 2, 3], planted.Order());
        var clusters = model.ByLargestTopic(out var topics);
        for (var paper = 0; paper < 200; paper++)
        {
            Assert.Equal(paper % 4, planted[topics[clusters.Labels[paper]]]);
        }
    }

    [Fact]
    public void Topics_descend_by_weight_and_their_terms_sum_to_one()
    {
        var model = Nmf.Of(TermWeights.Of(MadeCounts.Planted(6, 90, 3, 20, strays: 0.4)), 3);

        var weights = Enumerable
            .Range(0, 3)
            .Select(t => Enumerable.Range(0, 90).Sum(paper => (double)model.Weights(paper)[t]))
            .ToArray();
        Assert.Equal(weights.OrderDescending(), weights);
        for (var t = 0; t < 3; t++)
        {
            Assert.Equal(1, model.TermShares(t).ToArray().Sum(), 1e-5);
        }
    }

    [Fact]
    public void Topics_are_the_same_on_any_number_of_threads_and_twice_in_a_row()
    {
        // More than 512 papers, so that there are several blocks.
        var weights = TermWeights.Of(MadeCounts.Planted(3, 1200, 3, 8, strays: 0.3));
        var options = Options with { Iterations = 8 };
        var once = Nmf.Of(weights, 5, options);

        SameTopics.Assert(once, Nmf.Of(weights, 5, options));
        SameTopics.Assert(once, Nmf.Of(weights, 5, options with { Threads = 2 }));
        SameTopics.Assert(once, Nmf.Of(weights, 5, options with { Threads = 8 }));
    }

    [Fact]
    public void More_topics_than_lanes_are_found_too()
    {
        var model = Nmf.Of(TermWeights.Of(MadeCounts.Planted(4, 400, 35, 20, strays: 0)), 35);

        Assert.Equal(35, model.Topics);
        Assert.Equal(
            Enumerable.Range(0, 35),
            Enumerable.Range(0, 35).Select(t => MadeCounts.TopicOf(model.TopTerms(t, 1)[0].Term)).Order()
        );
    }

    [Fact]
    public void Without_papers_there_is_no_topic()
    {
        var model = Nmf.Of(Weights([]), 3);

        Assert.Equal((0, 0, 0), (model.Topics, model.Papers, model.Error));
    }

    [Fact]
    public void Papers_without_terms_are_in_no_topic()
    {
        var model = Nmf.Of(
            Weights([
                [0, 0],
                [0, 0],
            ]),
            3
        );

        Assert.Equal((0, 2), (model.Topics, model.Papers));
        Assert.Empty(model.Shares(1));
        Assert.Equal(Clustering.None, model.ByLargestTopic(out _).Labels[1]);
    }

    [Fact]
    public void A_paper_without_terms_has_no_share_of_any_topic()
    {
        var model = Nmf.Of(
            Weights([
                [3, 0],
                [0, 0],
                [0, 3],
            ]),
            2
        );

        Assert.Equal(2, model.Topics);
        Assert.Equal([0, 0], model.Shares(1));
        Assert.Equal(1, model.Shares(0).Sum(), 12);
    }

    [Fact]
    public void One_paper_and_equal_papers_make_one_topic()
    {
        Assert.Equal(
            1,
            Nmf.Of(
                Weights([
                    [2, 1],
                ]),
                5
            ).Topics
        );
        Assert.Equal(
            1,
            Nmf.Of(
                Weights([
                    [2, 1],
                    [2, 1],
                    [2, 1],
                ]),
                5
            ).Topics
        );
    }

    [Fact]
    public void Fewer_than_one_topic_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>("topics", () => Nmf.Of(Weights([]), 0));

    private static TermWeights Weights(int[][] counts) => TermWeights.Of(MadeCounts.Of(counts, 2));

    private static double[,] Dense(TermWeights weights)
    {
        var dense = new double[weights.Count, weights.Terms.Count];
        for (var paper = 0; paper < weights.Count; paper++)
        {
            for (var i = weights.RowStarts[paper]; i < weights.RowStarts[paper + 1]; i++)
            {
                dense[paper, weights.Columns[i]] = weights.Values[i];
            }
        }

        return dense;
    }

    private static double Distance(double[,] x, TopicModel model)
    {
        var squares = 0.0;
        for (var paper = 0; paper < x.GetLength(0); paper++)
        {
            for (var term = 0; term < x.GetLength(1); term++)
            {
                var sum = 0.0;
                for (var t = 0; t < model.Topics; t++)
                {
                    sum += (double)model.Weights(paper)[t] * model.TermShares(t)[term];
                }

                squares += Math.Pow(x[paper, term] - sum, 2);
            }
        }

        return Math.Sqrt(squares);
    }

    // W ← W·(XHᵀ)/(WHHᵀ), H ← H·(WᵀX)/(WᵀWH), each product written out (Lee and Seung 2001).
    private static double Multiplicative(double[,] x, int topics, int seed, int steps)
    {
        var random = new Random(seed);
        var (n, m) = (x.GetLength(0), x.GetLength(1));
        var (w, h) = (Random(n, topics), Random(topics, m));
        for (var step = 0; step < steps; step++)
        {
            w = Scaled(w, Times(x, Turned(h)), Times(w, Times(h, Turned(h))));
            h = Scaled(h, Times(Turned(w), x), Times(Times(Turned(w), w), h));
        }

        var product = Times(w, h);
        var squares = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                squares += Math.Pow(x[i, j] - product[i, j], 2);
            }
        }

        return Math.Sqrt(squares);

        double[,] Random(int rows, int columns) => Make(rows, columns, (_, _) => random.NextDouble());
    }

    private static double[,] Scaled(double[,] a, double[,] up, double[,] down) =>
        Make(a.GetLength(0), a.GetLength(1), (i, j) => a[i, j] * up[i, j] / (down[i, j] + 1e-12));

    private static double[,] Turned(double[,] a) => Make(a.GetLength(1), a.GetLength(0), (i, j) => a[j, i]);

    private static double[,] Times(double[,] a, double[,] b) =>
        Make(
            a.GetLength(0),
            b.GetLength(1),
            (i, j) =>
            {
                var sum = 0.0;
                for (var k = 0; k < a.GetLength(1); k++)
                {
                    sum += a[i, k] * b[k, j];
                }

                return sum;
            }
        );

    private static double[,] Make(int rows, int columns, Func<int, int, double> value)
    {
        var made = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                made[i, j] = value(i, j);
            }
        }

        return made;
    }
}
