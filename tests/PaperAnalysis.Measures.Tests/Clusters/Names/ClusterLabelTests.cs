using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class ClusterLabelTests
{
    [Fact]
    public void A_label_is_of_terms_that_no_other_cluster_has_and_that_share_no_word() =>
        Assert.Equal(
            [
                ["kernel", "proofs", "tensor"],
                ["flow"],
            ],
            ClusterLabel.Of(
                [
                    Row(0, "kernel", 9),
                    Row(0, "model", 8),
                    Row(0, "kernel proofs", 2),
                    Row(0, "proofs", 7),
                    Row(0, "tensor", 5),
                    Row(0, "matrix", 4),
                    Row(1, "model", 9),
                    Row(1, "flow", 3),
                ],
                2
            )
        );

    [Fact]
    public void A_word_gives_way_to_the_phrase_that_holds_half_of_it() =>
        Assert.Equal(
            [
                ["diffusion models", "sampling"],
            ],
            ClusterLabel.Of(
                [Row(0, "diffusion", 9), Row(0, "models", 8), Row(0, "diffusion models", 5), Row(0, "sampling", 4)],
                1
            )
        );

    [Fact]
    public void Of_two_phrases_that_hold_it_a_word_gives_way_to_the_one_of_more_words() =>
        Assert.Equal(
            [
                ["a red oak"],
            ],
            ClusterLabel.Of([Row(0, "oak", 9), Row(0, "magnificent oak", 6), Row(0, "a red oak", 5)], 1)
        );

    [Fact]
    public void A_word_is_found_in_a_phrase_that_is_shown_with_capitals() =>
        Assert.Equal(
            [
                ["Group Relative Policy", "sampling"],
            ],
            ClusterLabel.Of([Row(0, "policy", 9), Row(0, "Group Relative Policy", 5), Row(0, "sampling", 4)], 1)
        );

    [Fact]
    public void Where_all_terms_are_shared_they_are_the_label_and_without_terms_there_is_none() =>
        Assert.Equal(
            [
                ["model"],
                ["model"],
                [],
            ],
            ClusterLabel.Of([Row(0, "model", 2), Row(1, "model", 2)], 3)
        );

    [Fact]
    public void A_term_that_holds_a_comma_stays_one_term() =>
        Assert.Equal(
            [
                ["1,2-bond", "tensor"],
            ],
            ClusterLabel.Of([Row(0, "1,2-bond", 9), Row(0, "tensor", 5)], 1)
        );

    [Theory]
    [InlineData("agents, agent, agentic, tools", "agents, tools")]
    [InlineData("RL, reinforcement learning, policy", "RL, policy")]
    [InlineData("large language models, LLMs, prompts", "large language models, prompts")]
    [InlineData("causal, causality, internal, interest", "causal, internal, interest")]
    [InlineData("graph, graphs, image", "graph, image")]
    [InlineData("connected, connectivity, transferable, transferability", "connected, transferable")]
    [InlineData("power-law, power, law, wealth", "power-law, wealth")]
    public void A_label_spends_no_place_on_a_variant(string terms, string label) =>
        Assert.Equal(
            [label.Split(", ")],
            ClusterLabel.Of([.. terms.Split(", ").Select(static (term, i) => Row(0, term, 99 - i * 30))], 1)
        );

    [Theory]
    [InlineData("diffusion models", "diffusion", true)]
    [InlineData("agents", "agentic tools", true)]
    [InlineData("LLMs", "LLM agents", true)]
    [InlineData("RL", "reinforcement learning", true)]
    [InlineData("neural networks", "neural fields", false)]
    [InlineData("s", "image", false)]
    public void Two_terms_are_one_where_a_reader_takes_them_for_one(string one, string other, bool areOne) =>
        Assert.Equal((areOne, areOne), (TermVariants.AreOne(one, other), TermVariants.AreOne(other, one)));

    [Theory]
    [InlineData("trees", "tree")]
    [InlineData("uses", "uses")] // "use" and "us" are too short
    [InlineData("Causality", "caus")]
    [InlineData("GANs", "GAN")]
    public void A_stem_has_four_letters_at_least(string word, string stem) =>
        Assert.Equal(stem, TermVariants.Stem(word));

    private static ClusterTermRow Row(int cluster, string term, int count) => new(cluster, 1, term, 1, count, 1);
}
