using PaperAnalysis.Claims;

namespace PaperAnalysis.Measures.Tests.Claims;

/// <summary>Where the rules for definitions begin and end: a text on each side of a limit.</summary>
public sealed class DefinitionLimitsTests
{
    [Theory]
    // What announces a short form is no part of it.
    [InlineData("with Proximal Policy Optimization (abbreviated as PPO) here", "PPO", "Proximal Policy Optimization")]
    [InlineData("with Proximal Policy Optimization (or PPO) here", "PPO", "Proximal Policy Optimization")]
    // Words in capitals are presented, whatever the short form looks like.
    [InlineData("We present MoCap: Motion Capture for", "MoCap", "Motion Capture")]
    // A point that ends no sentence.
    [InlineData("We use the Open Graph Corp. or OGC here.", "OGC", "Open Graph Corp")]
    // Commands of TeX that lost their backslash have no letters; braces within a word are none.
    [InlineData(
        "on textbf{M}ulti textbf{T}ask textbf{L}earning (MTL)",
        "MTL",
        "textbf{M}ulti textbf{T}ask textbf{L}earning"
    )]
    [InlineData("a Decode{r} Net (DCN)", "DCN", "Decode{r} Net")]
    [InlineData(@"with Proximal Policy Optimization (\textbf{PPO}) and", "PPO", "Proximal Policy Optimization")]
    [InlineData(@"as \mathbf{M}ulti-task learning (MTL) is", "MTL", @"\mathbf{M}ulti-task learning")]
    [InlineData("We introduce UML: Unpaired Multimodal Learner2", "UML", "Unpaired Multimodal Learner2")]
    // What begins many words makes a part of what follows it.
    [InlineData("a bispectral cosimulation (BSCS) here", "BSCS", "bispectral cosimulation")]
    // A plural ending may come from a word behind the last that gives a letter.
    [InlineData("Video-Long-Frame models (VFs)", "VFs", "Video-Long-Frame models")]
    // Two forms that say the same are one definition.
    [InlineData("with PPO, short for Proximal Policy Optimization (PPO), we", "PPO", "Proximal Policy Optimization")]
    // Words on both sides of the bracket, though not all letters begin words.
    [InlineData("Min Cut BMN (Min Cut Below Median) is", "BMN", "Below Median")]
    // A short form in small letters has three to eight.
    [InlineData(
        "adaptive binary cellular dense elastic fast graph hub (abcdefgh) is",
        "abcdefgh",
        "adaptive binary cellular dense elastic fast graph hub"
    )]
    // At most n + 5 words, of which stop words may be passed.
    [InlineData(
        "ABCDEFGH, short for Array of Basic in Cell of Deep in Edge of Fast Graph Hubs",
        "ABCDEFGH",
        "Array of Basic in Cell of Deep in Edge of Fast Graph Hubs"
    )]
    public void Definitions(string text, string shortForm, string longForm) =>
        Assert.Equal(
            [(shortForm, longForm)],
            DefinitionFinder.Find(text).Select(static d => (d.ShortForm, d.LongForm))
        );

    [Theory]
    [InlineData("we add an infused adapter (IA)^3 here")]
    [InlineData("on Mini-MAGIC, a Multi-Agent Graph Inference Calculus for")]
    [InlineData("on Hyperparametrisation-MAGIC, a Multi-Agent Graph Inference Calculus for")]
    // The words end with a sentence, or with a semicolon.
    [InlineData("see TAG: Table. Augmented Generation")]
    [InlineData("TAG, short for Table; Augmented Generation")]
    [InlineData("ABCDEFGH, short for Array of Basic in Cell of Deep in Edge of Fast in Graph Hubs")]
    [InlineData("adaptive binary cellular dense elastic fast graph hub index (abcdefghi) is")]
    [InlineData("Video-Long-Frame model (VFs)")]
    [InlineData("a question and answer game (Q?A) is")]
    [InlineData("as binary tree (B:T) is")]
    // Small letters with a digit are no short form.
    [InlineData("as binary network 5 (bn5) is")]
    // Nor do they begin before a long bracket.
    [InlineData("a deep (hyperparametrisation) graph learning (DGL) here")]
    // Only a small letter or two at the end may come from no word.
    [InlineData("as GraPHy (Graph Public Hub) is")]
    // A digit is said by its own words.
    [InlineData("binary phase commit (2PC)")]
    [InlineData("brute phase commit (2PC)")]
    [InlineData("in fourth generation (5G) networks")]
    // A formula is no name.
    [InlineData("we set alpha = beta curve (ABC) as")]
    public void No_definitions(string text) => Assert.Empty(DefinitionFinder.Find(text));

    [Fact]
    public void A_short_form_within_a_long_one_is_defined_before_it() =>
        Assert.Equal(
            [("DN", "Deep Net"), ("DNG", "Deep Net (DN) G")],
            DefinitionFinder.Find("Deep Net (DN) G (DNG)").Select(static d => (d.ShortForm, d.LongForm))
        );
}
