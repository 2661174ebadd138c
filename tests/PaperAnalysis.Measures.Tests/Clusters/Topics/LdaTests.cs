using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class LdaTests
{
    private static readonly LdaOptions Options = new() { Iterations = 50, Threads = 1 };

    [Fact]
    public void A_word_draws_its_topic_with_the_odds_of_the_formula()
    {
        // The word's paper has 3, 1, 0 words in the topics without it; its term 2, 0, 5; the topics 10, 4, 8 of 3
        // terms. α = .5, β = .1: 3.5 · 2.1/10.3 = .71359, 1.5 · .1/4.3 = .03488, .5 · 5.1/8.3 = .30723; sum 1.05570.
        double[] expected = [0.71359 / 1.0557, 0.03488 / 1.0557, 0.30723 / 1.0557];
        int[] terms = [2, 0, 5, 0, 0, 0, 0, 0, 8, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        int[] paper = [3, 1, 0, 0, 0, 0, 0, 0];
        var draw = new LdaDraw(
            terms,
            3,
            8,
            new LdaOptions { PaperPrior = 0.5, TermPrior = 0.1 },
            [11, 4, 8, 0, 0, 0, 0, 0]
        );
        (terms[0], paper[0]) = (terms[0] + 1, paper[0] + 1);
        var random = new Random(1);
        var (topic, drawn) = (0, new int[3]);
        for (var i = 0; i < 100_000; i++)
        {
            topic = draw.Again(topic, paper, 0, random);
            drawn[topic]++;
        }

        // Four standard errors: 4 · √(.25/100000) = .0063.
        Assert.All(expected.Zip(drawn), p => Assert.Equal(p.First, p.Second / 100_000.0, tolerance: 0.0063));
    }

    [Fact]
    public void States_come_as_often_as_their_probability_says()
    {
        // Papers "a b", "a", "b b": 2⁵ states. How likely are both words of the first in one topic?
        int[][] words =
        [
            [0, 1],
            [0],
            [1, 1],
        ];
        var counts = MadeCounts.Of(
            [
                [1, 1],
                [1, 0],
                [0, 2],
            ],
            2
        );
        var options = new LdaOptions { PaperPrior = 0.5, TermPrior = 0.5 };
        var (together, all) = (0.0, 0.0);
        for (var state = 0; state < 32; state++)
        {
            var probability = Joint(words, state, 0.5, 0.5);
            all += probability;
            together += (state & 1) == ((state >> 1) & 1) ? probability : 0;
        }

        var sampler = new LdaSampler(counts, 2, options);
        const int Sweeps = 20_000;
        var seen = 0;
        for (var i = 0; i < Sweeps; i++)
        {
            sampler.Sweep();
            var papers = new float[6];
            sampler.AddTo(papers, new float[4]);
            seen += papers[0] != 1 ? 1 : 0;
        }

        Assert.Equal(together / all, (double)seen / Sweeps, tolerance: 0.015);
    }

    [Fact]
    public void Planted_topics_are_found_with_the_papers_that_hold_them()
    {
        var model = Lda.Of(MadeCounts.Planted(1, 200, 4, 30, strays: 0.2), 4, Options);

        Assert.Equal(4, model.Topics);
        var planted = new int[4];
        for (var t = 0; t < 4; t++)
        {
            planted[t] = Assert.Single(model.TopTerms(t, 10).Select(term => MadeCounts.TopicOf(term.Term)).Distinct());
            Assert.Equal(1, model.TopTerms(t, 40).Sum(term => term.Weight), 5);
        }

        Assert.Equal([0, 1, 2, 3], planted.Order());
        var clusters = model.ByLargestTopic(out var topics);
        for (var paper = 0; paper < 200; paper++)
        {
            Assert.Equal(paper % 4, planted[topics[clusters.Labels[paper]]]);
        }
    }

    [Fact]
    public void Weights_of_a_paper_are_its_words_and_its_shares_sum_to_one()
    {
        var model = Lda.Of(MadeCounts.Planted(2, 60, 3, 25, strays: 0.5), 3, Options);

        for (var paper = 0; paper < 60; paper++)
        {
            Assert.Equal(25, model.Weights(paper).ToArray().Sum(), 1e-4);
            Assert.Equal(1, model.Shares(paper).Sum(), 12);
        }
    }

    [Fact]
    public void One_topic_has_the_perplexity_of_the_terms_shares()
    {
        // 3 of 4 words are t0: e to (3·ln(3/4) + ln(1/4))/−4, but for the priors.
        var model = Lda.Of(
            MadeCounts.Of(
                [
                    [2, 0],
                    [1, 1],
                ],
                2
            ),
            1,
            Options with
            {
                TermPrior = 1e-9,
            }
        );

        Assert.Equal(Math.Exp(-((3 * Math.Log(0.75)) + Math.Log(0.25)) / 4), model.Error, 1e-5);
        Assert.Equal([new("t0", 0.75), new("t1", 0.25)], model.TopTerms(0, 5));
    }

    [Fact]
    public void Topics_are_the_same_on_any_number_of_threads_and_twice_in_a_row()
    {
        // More than 1,024 papers, so that there are several blocks.
        var counts = MadeCounts.Planted(3, 1300, 3, 8, strays: 0.3);
        var options = Options with { Iterations = 10 };
        var once = Lda.Of(counts, 5, options);

        SameTopics.Assert(once, Lda.Of(counts, 5, options));
        SameTopics.Assert(once, Lda.Of(counts, 5, options with { Threads = 2 }));
        SameTopics.Assert(once, Lda.Of(counts, 5, options with { Threads = 8 }));
    }

    /// <summary>Of more than 1,024 papers each of three blocks changes a copy of the counts.</summary>
    [Fact]
    public void What_blocks_change_side_by_side_is_counted_together()
    {
        const int Topics = 3;
        var counts = MadeCounts.Planted(3, 1100, Topics, 4, strays: 0.3);
        var sampler = new LdaSampler(counts, Topics, Options with { Threads = 2 });
        var (papers, terms) = (new float[1100 * Topics], new float[Topics * 30]);

        sampler.Sweep();
        sampler.Sweep();
        sampler.AddTo(papers, terms);

        Assert.All(
            Enumerable.Range(0, Topics),
            t => Assert.Equal(papers.Where((_, i) => i % Topics == t).Sum(), terms.Where((_, i) => i / 30 == t).Sum())
        );
        Assert.All(
            Enumerable.Range(0, 30),
            term =>
                Assert.Equal(
                    Enumerable
                        .Range(0, counts.Columns.Length)
                        .Sum(i => counts.Columns[i] == term ? counts.Counts[i] : 0),
                    terms.Where((_, i) => i % 30 == term).Sum()
                )
        );
    }

    [Fact]
    public void Another_seed_draws_otherwise()
    {
        var counts = MadeCounts.Planted(3, 50, 3, 8, strays: 0.3);

        Assert.NotEqual(Lda.Of(counts, 5, Options).Error, Lda.Of(counts, 5, Options with { Seed = 9 }).Error);
    }

    [Fact]
    public void Without_papers_there_is_no_topic()
    {
        var model = Lda.Of(MadeCounts.Of([], 2), 3, Options);

        Assert.Equal((0, 0), (model.Topics, model.Papers));
        Assert.Equal(0, model.ByLargestTopic(out _).Count);
    }

    [Fact]
    public void Without_terms_there_is_no_topic_and_each_paper_is_in_none()
    {
        var model = Lda.Of(
            MadeCounts.Of(
                [
                    [],
                    [],
                ],
                0
            ),
            3,
            Options
        );

        Assert.Equal((0, 2), (model.Topics, model.Papers));
        Assert.Equal([Clustering.None, Clustering.None], model.ByLargestTopic(out _).Labels.ToArray());
    }

    [Fact]
    public void A_paper_without_terms_has_no_share_of_any_topic()
    {
        var model = Lda.Of(
            MadeCounts.Of(
                [
                    [3, 0],
                    [0, 0],
                    [0, 3],
                ],
                2
            ),
            2,
            Options
        );

        Assert.All(model.Shares(1), share => Assert.Equal(0, share));
        Assert.Equal(Clustering.None, model.ByLargestTopic(out _).Labels[1]);
    }

    [Fact]
    public void There_are_no_more_topics_than_words()
    {
        var model = Lda.Of(
            MadeCounts.Of(
                [
                    [1, 1],
                ],
                2
            ),
            50,
            Options with
            {
                Iterations = 1,
            }
        );

        Assert.InRange(model.Topics, 1, 2);
    }

    [Fact]
    public void Fewer_than_one_topic_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>("topics", () => Lda.Of(MadeCounts.Of([], 2), 0));

    // Griffiths and Steyvers' joint of words and topics, by its product: each word in turn, given those before it.
    private static double Joint(int[][] papers, int state, double alpha, double beta)
    {
        var (terms, totals) = (new int[2, 2], new int[2]);
        var (probability, word) = (1.0, 0);
        foreach (var paper in papers)
        {
            var own = new int[2];
            for (var i = 0; i < paper.Length; i++, word++)
            {
                var topic = (state >> word) & 1;
                probability *= (own[topic]++ + alpha) / (i + 2 * alpha);
                probability *= (terms[paper[i], topic]++ + beta) / (totals[topic]++ + 2 * beta);
            }
        }

        return probability;
    }
}
