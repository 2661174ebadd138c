using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class TopicModelTests
{
    // Two papers, each of the second topic by 2 and one of them of the first by 3.
    private static readonly float[,] Papers =
    {
        { 3, 2 },
        { 0, 2 },
    };

    private static readonly float[,] Terms =
    {
        { 0.5f, 0.5f, 0 },
        { 0.7f, 0, 0.3f },
    };

    [Fact]
    public void Topics_descend_by_what_they_weigh_in_all_papers()
    {
        var model = Made(TermRanking.Share);

        // 2 + 2 before 3 + 0.
        Assert.Equal([2, 3], model.Weights(0).ToArray());
        Assert.Equal([2, 0], model.Weights(1).ToArray());
        Assert.Equal([0.7f, 0, 0.3f], model.TermShares(0).ToArray());
    }

    [Fact]
    public void Shares_of_a_paper_are_its_weights_by_their_sum()
    {
        Assert.Equal([2.0 / 5, 3.0 / 5], Made(TermRanking.Share).Shares(0));
    }

    [Fact]
    public void The_largest_shares_come_first_and_ties_as_the_terms_do()
    {
        var model = Made(TermRanking.Share);

        Assert.Equal(["a", "c"], model.TopTerms(0, 5).Select(t => t.Term));
        Assert.Equal(["a", "b"], model.TopTerms(1, 5).Select(t => t.Term));
        Assert.Equal(0.7, Assert.Single(model.TopTerms(0, 1)).Weight, 6);
    }

    [Fact]
    public void A_term_of_several_topics_stands_behind_one_of_this_alone()
    {
        // Of "a", 4 · .7 is the first topic's and 3 · .5 the second's: in the second .5 · √(1.5/4.3) = .30 against .5 ·
        // √1 for "b"; in the first .7 · √(2.8/4.3) = .56 against .3 for "c".
        var model = Made(TermRanking.OwnShare);

        Assert.Equal(["a", "c"], model.TopTerms(0, 5).Select(t => t.Term));
        Assert.Equal(["b", "a"], model.TopTerms(1, 5).Select(t => t.Term));
    }

    [Fact]
    public void Papers_go_to_the_cluster_of_their_largest_topic()
    {
        var clusters = Made(TermRanking.Share).ByLargestTopic(out var topics);

        Assert.Equal([0, 1], clusters.Labels.ToArray());
        Assert.Equal([1, 0], topics);
    }

    private static TopicModel Made(TermRanking ranking) =>
        TopicModel.Of(
            ["a", "b", "c"],
            2,
            2,
            (paper, topic) => Papers[paper, topic],
            (topic, term) => Terms[topic, term],
            0,
            ranking
        );
}
