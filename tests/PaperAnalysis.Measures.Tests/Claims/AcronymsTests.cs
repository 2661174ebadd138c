using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Duplicates;

namespace PaperAnalysis.Measures.Tests.Claims;

public sealed class AcronymsTests
{
    [Theory]
    // Schwartz and Hearst's own examples.
    [InlineData("the heat shock transcription factor (HSF)", "HSF", "heat shock transcription factor")]
    [InlineData("Gcn5-related N-acetyltransferase (GNAT)", "GNAT", "Gcn5-related N-acetyltransferase")]
    [InlineData("activate heat shock protein (HSP) genes", "HSP", "heat shock protein")]
    [InlineData("in amino acid (AA) (see also X)", "AA", "amino acid")]
    [InlineData("We use large language models (LLMs), which", "LLMs", "large language models")]
    [InlineData("with PINN (physics-informed neural network) we", "PINN", "physics-informed neural network")]
    [InlineData(@"computational Schr\""odinger Bridges (SB), most", "SB", @"Schr\""odinger Bridges")]
    [InlineData("stochastic gradient descent (SGD, for short)", "SGD", "stochastic gradient descent")]
    [InlineData("out-of-distribution (OOD)", "OOD", "out-of-distribution")]
    public void A_definition_gives_both_forms(string text, string shortForm, string longForm)
    {
        var definition = Assert.Single(SchwartzHearst.Find(text));

        Assert.Equal((shortForm, longForm), (definition.ShortForm, definition.LongForm));
    }

    [Theory]
    [InlineData("a method (see below)")]
    [InlineData("an example (i.e. this one)")]
    [InlineData("by Zhang et al. (2018)")]
    [InlineData("two settings (1) and (2)")]
    [InlineData("no match here (XYZ)")]
    [InlineData("Ends here. And then (EAT)")]
    public void What_is_no_definition_gives_none(string text) => Assert.Empty(SchwartzHearst.Find(text));

    [Theory]
    [InlineData("Graph Neural Networks", "graph neural network", true)]
    [InlineData("physics-informed neural networks", "Physics Informed Neural Network", true)]
    [InlineData("Bayesian optimisation", "Bayesian Optimization", true)]
    [InlineData("Variational Auto-Encoder", "variational autoencoders", true)]
    [InlineData("convolution neural network", "convolutional neural networks", true)]
    [InlineData("Markov chain Monte Carlo", "Monte Carlo Markov Chain", true)]
    [InlineData("prior-data fitted networks", "prior-data fitted neural networks", true)]
    [InlineData("equilibrium propagation", "expectation propagation", false)]
    [InlineData("direct preference optimization", "decentralized policy optimization", false)]
    [InlineData("domain adaptation", "data assimilation", false)]
    [InlineData("self-supervised learning", "semi-supervised learning", false)]
    public void Variants_of_a_long_form_are_one_meaning(string a, string b, bool same)
    {
        Assert.Equal(same, LongFormFold.SameMeaning(a, b));
        Assert.Equal(same, LongFormFold.SameMeaning(b, a));
    }

    [Fact]
    public void The_ambiguous_acronyms_of_the_seeds_are_these_five()
    {
        var ambiguous = Acronyms
            .Meanings(GoldSample.Papers)
            .GroupBy(static m => m.Acronym)
            .Where(static g => g.Count() > 1)
            .Select(static g => $"{g.Key}: {string.Join(" / ", g.Select(static m => m.LongForm.ToLowerInvariant()))}");

        Assert.Equal(
            [
                "DA: data assimilation / domain adaptation",
                "DPO: direct preference optimization / decentralized policy optimization",
                "EP: equilibrium propagation / expectation propagation",
                @"SB: schr\""odinger bridges / simplicity bias",
                "SSL: self-supervised learning / semi-supervised learning",
            ],
            ambiguous
        );
        Assert.Equal(
            ["DA", "DPO", "EP", "SB", "SSL"],
            Acronyms
                .Definitions(GoldSample.Papers)
                .Where(static d => d.Ambiguous)
                .Select(static d => d.Acronym)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Counts_of_both_names_are_joined_by_hand()
    {
        Paper[] papers = MadePaper.List(
            // short 2 (LLMs, LLM), long 1, one definition: 2 + 1 − 1 = 2 mentions
            ("a", "We train large language models (LLMs). An LLM learns."),
            // long 1
            ("On Large Language Models", "Nothing else."),
            // short 2
            ("b", "LLMs are LLMs.")
        );

        var row = Assert.Single(Acronyms.Counts(papers));

        Assert.Equal(
            ("LLM", "large language models", false, 1),
            (row.Acronym, row.Meaning, row.Ambiguous, row.Definitions)
        );
        Assert.Equal((4, 2, 5), (row.CountShort, row.CountLong, row.Count));
        Assert.Equal((2, 2, 3), (row.DocumentsShort, row.DocumentsLong, row.Documents));
    }

    [Fact]
    public void An_ambiguous_acronym_means_what_its_paper_says_and_is_undecided_elsewhere()
    {
        Paper[] papers = MadePaper.List(
            ("a", "Equilibrium propagation (EP) is EP."),
            ("b", "Expectation propagation (EP) is not."),
            ("c", "EP alone, and expectation propagation.")
        );

        var rows = Acronyms.Counts(papers).ToDictionary(static r => r.Meaning ?? "");

        // EP of paper a: 2 short + 1 long − 1; of b and c: 1 short + 2 long − 1; undecided in c: 1.
        Assert.Equal(
            (2, 1, 2),
            (
                rows["Equilibrium propagation"].CountShort,
                rows["Equilibrium propagation"].CountLong,
                rows["Equilibrium propagation"].Count
            )
        );
        Assert.Equal(
            (1, 2, 2),
            (
                rows["Expectation propagation"].CountShort,
                rows["Expectation propagation"].CountLong,
                rows["Expectation propagation"].Count
            )
        );
        Assert.Equal((1, 0, 1), (rows[""].CountShort, rows[""].CountLong, rows[""].Count));
        Assert.All(rows.Values, static r => Assert.True(r.Ambiguous));
    }

    [Fact]
    public void Case_and_plural_of_the_short_form_make_no_other_acronym()
    {
        Paper[] papers = MadePaper.List(
            ("a", "out-of-distribution (OOD) and OOD"),
            ("b", "out-of-distribution (OoD) data"),
            ("c", "the word ood is none, OODs are")
        );

        var row = Assert.Single(Acronyms.Counts(papers));

        Assert.Equal(("OOD", 4, 2, 2), (row.Acronym, row.CountShort, row.CountLong, row.Definitions));
    }

    [Theory]
    [InlineData("LLMs", "LLM")]
    [InlineData("MBHBs", "MBHB")]
    [InlineData("GAN", "GAN")]
    [InlineData("CNS", "CNS")]
    [InlineData("Ds", "Ds")]
    public void A_plural_ending_is_a_small_s(string shortForm, string singular) =>
        Assert.Equal(singular, Acronyms.Singular(shortForm));
}
