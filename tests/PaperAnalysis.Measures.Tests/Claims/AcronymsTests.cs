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
    [InlineData("a task: VSR (long-horizon visual spatial recall) and", "VSR", "visual spatial recall")]
    // A year, a version, a second name and a power are no part of the letters.
    [InlineData("at the Physics Olympiad for All (POA 2025), and", "POA", "Physics Olympiad for All")]
    [InlineData("we present LPM 1.0 (Large Performance Model), a", "LPM", "Large Performance Model")]
    [InlineData("Specialized Generalist Intelligence (SGI or simply GI)", "SGI", "Specialized Generalist Intelligence")]
    [InlineData("Dual Preference Optimization (D^2PO)", "D^2PO", "Dual Preference Optimization")]
    [InlineData("Kidney Tumor Segmentation (KiTS19)", "KiTS19", "Kidney Tumor Segmentation")]
    // What kind of thing it is gives no letter, unless it does.
    [InlineData("the finite-difference time-domain method (FDTD)", "FDTD", "finite-difference time-domain")]
    [InlineData("a multilayer neural network (MLN)", "MLN", "multilayer neural network")]
    [InlineData("with Counterfactual Regret Minimization (CFR), a", "CFR", "Counterfactual Regret Minimization")]
    [InlineData("such a phase a striped superfluid phase (SS)", "SS", "striped superfluid")]
    [InlineData("a van der Waals density functional theory (vdW-DF)", "vdW-DF", "van der Waals density functional")]
    [InlineData("we propose D2E (Desktop to Embodied AI), a", "D2E", "Desktop to Embodied AI")]
    // Letters that are counted, sounds, and a number of dimensions that gives no letter.
    [InlineData("the Reason-Reflect-Refine (R3) framework", "R3", "Reason-Reflect-Refine")]
    [InlineData("a one-dimensional (1D) chain", "1D", "one-dimensional")]
    [InlineData("vehicle-to-everything (V2X) links", "V2X", "vehicle-to-everything")]
    [InlineData("built via Gaussian Splatting (3DGS).", "3DGS", "Gaussian Splatting")]
    // What goes on after a comma is no part of it, unless it gives letters.
    [InlineData(
        "at LNGS (Laboratori Nazionali del Gran Sasso, in Italy)",
        "LNGS",
        "Laboratori Nazionali del Gran Sasso"
    )]
    [InlineData("with TIRE (Track, Inpaint, REsplat), a", "TIRE", "Track, Inpaint, REsplat")]
    [InlineData(
        "MedINST, the Meta Dataset of Biomedical Instructions, a",
        "MedINST",
        "Meta Dataset of Biomedical Instructions"
    )]
    // The brackets are lost.
    [InlineData("The Energy Variational Approach EnVarA should allow", "EnVarA", "Energy Variational Approach")]
    public void A_definition_gives_both_forms(string text, string shortForm, string longForm)
    {
        var definition = Assert.Single(DefinitionFinder.Find(text));

        Assert.Equal((shortForm, longForm), (definition.ShortForm, definition.LongForm));
    }

    [Theory]
    [InlineData("a method (see below)")]
    [InlineData("an example (i.e. this one)")]
    [InlineData("by Zhang et al. (2018)")]
    [InlineData("two settings (1) and (2)")]
    [InlineData("no match here (XYZ)")]
    [InlineData("Ends here. And then (EAT)")]
    [InlineData("methods, including LoRA, (IA)^3, and prompts")]
    [InlineData("On CRAFT, we build an image tool (CRAFT-Image)")]
    [InlineData("Experiments on MindCube, VSI-Bench, and BLINK (MV) show")]
    [InlineData("We compare CC2, CCSD, CCSDR and others")]
    [InlineData("a graded module in R-gr (resp. gr-R)")]
    [InlineData("We use ResNet Vision Transformers and BERT models on ImageNet")]
    [InlineData("Fuzzers are fine-tuned on the created instruct data (Fuzz-Instruct)")]
    [InlineData("with CRISP, a new set comprising many papers (CRISP-MP)")]
    public void What_is_no_definition_gives_none(string text) => Assert.Empty(DefinitionFinder.Find(text));

    [Fact]
    public void Without_a_bracket_only_what_has_no_definition_yet_is_defined() =>
        Assert.Equal(
            "On-policy distillation",
            Assert
                .Single(
                    DefinitionFinder.Find(
                        "On-policy distillation (OPD) is used. We propose OPD, an offline policy distillation, for it."
                    )
                )
                .LongForm
        );

    [Fact]
    public void The_next_of_a_list_takes_no_word_of_the_one_before() =>
        Assert.Equal(
            [("HCC", "hepatocellular carcinoma"), ("CC", "cholangiocarcinoma")],
            DefinitionFinder
                .Find("of hepatocellular carcinoma (HCC) and cholangiocarcinoma (CC) here")
                .Select(static d => (d.ShortForm, d.LongForm))
        );

    [Theory]
    [InlineData("Graph Neural Networks", "graph neural network", true)]
    [InlineData("physics-informed neural networks", "Physics Informed Neural Network", true)]
    [InlineData("Bayesian optimisation", "Bayesian Optimization", true)]
    [InlineData("neural ties", "neural tie", true)]
    [InlineData("from", "with", false)]
    [InlineData("language modelling", "language modeling", true)]
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

    [Theory]
    // The shortest stretch that holds the letters in order is another; first letters of words say more.
    [InlineData("trained with Proximal Policy Optimization (PPO) and", "PPO", "Proximal Policy Optimization")]
    [InlineData(
        "by Test-Time Texture Consistency Optimization (TTCO)",
        "TTCO",
        "Test-Time Texture Consistency Optimization"
    )]
    [InlineData("the Abstraction and Reasoning Corpus (ARC)", "ARC", "Abstraction and Reasoning Corpus")]
    [InlineData("advances in AI-generated content (AIGC)", "AIGC", "AI-generated content")]
    [InlineData("constructing chain-of-thought (CoT) data", "CoT", "chain-of-thought")]
    [InlineData("through Test-Time Scaling (TTS)", "TTS", "Test-Time Scaling")]
    [InlineData("including in-context learning (ICL)", "ICL", "in-context learning")]
    [InlineData("on open-ended multimodal understanding (MMU)", "MMU", "multimodal understanding")]
    // It goes to the parenthesis, whatever the last words give.
    [InlineData("like Counterfactual Regret Minimization (CFR)", "CFR", "Counterfactual Regret Minimization")]
    [InlineData("a Volatility-Adaptive Discounted (VAD-) form", "VAD", "Volatility-Adaptive Discounted")]
    [InlineData("Vision-Language-Action models (VLAs)", "VLAs", "Vision-Language-Action models")]
    // A compound that gives the whole short form is the whole long form.
    [InlineData("vision-language-action models (VLA)", "VLA", "vision-language-action")]
    [InlineData("we study text-to-music generation (T2M) and", "T2M", "text-to-music")]
    [InlineData("a long-range transformer network (LRTN)", "LRTN", "long-range transformer network")]
    // Words on both sides of the bracket are in neither form.
    [InlineData("with causal token merging (causal TM) we", "TM", "token merging")]
    [InlineData("trains Open Search Falcon (OS Falcon-7B), the", "OS", "Open Search")]
    [InlineData("Min Cut Below Median (Min Cut BM) is", "BM", "Below Median")]
    [InlineData("with causal TM (causal token merging) we", "TM", "token merging")]
    [InlineData("trains OS Falcon (Open Search Falcon) on", "OS", "Open Search")]
    [InlineData("the Segment Any Mesh 2 (SAM 2) model", "SAM 2", "Segment Any Mesh 2")]
    [InlineData("of the 5th generation (5G) of networks", "5G", "5th generation")]
    [InlineData("in fifth generation (5G) networks", "5G", "fifth generation")]
    [InlineData("of three-dimensional (3D) flows", "3D", "three-dimensional")]
    [InlineData("a graph GNN (graph neural network) is", "GNN", "graph neural network")]
    // Letters that are written otherwise.
    [InlineData("a text-to-image (T2I) model", "T2I", "text-to-image")]
    [InlineData("advantage actor critic (A2C)", "A2C", "advantage actor critic")]
    [InlineData("explainable artificial intelligence (XAI)", "XAI", "explainable artificial intelligence")]
    [InlineData("an autoregressive (AR) model", "AR", "autoregressive")]
    [InlineData(
        "Reinforcement Learning (RL) from Human Feedback (RLHF)",
        "RLHF",
        "Reinforcement Learning (RL) from Human Feedback"
    )]
    // Markup.
    [InlineData("a \"Data-Augmented Prediction (DAP)\".", "DAP", "Data-Augmented Prediction")]
    [InlineData(@"\textbf{optimizer coupling bias} (OCB)", "OCB", "optimizer coupling bias")]
    [InlineData(
        "We call it **CAP** (**C**urriculum **A**dvantage **P**olicy)",
        "CAP",
        "**C**urriculum **A**dvantage **P**olicy"
    )]
    // Without a parenthesis.
    [InlineData("We propose Meta Reinforcement Tuning, or MRT, a class", "MRT", "Meta Reinforcement Tuning")]
    [InlineData("TAG, short for Table-Augmented Generation, is", "TAG", "Table-Augmented Generation")]
    [InlineData(
        "present MAGIC, a Multi-Agent Graph Inference Calculus for",
        "MAGIC",
        "Multi-Agent Graph Inference Calculus"
    )]
    [InlineData("We introduce UML: Unpaired Multimodal Learner, a", "UML", "Unpaired Multimodal Learner")]
    // A name up to its comma, letters that make a word, a word that both forms share, small letters.
    [InlineData(
        "We introduce SOLI, Steering Offline Learning with Interleaved Rehearsal, a simple",
        "SOLI",
        "Steering Offline Learning with Interleaved Rehearsal"
    )]
    [InlineData(
        "GRAVITy (Graph-based Reasoning Audit for Verified Inference in Tasks)",
        "GRAVITy",
        "Graph-based Reasoning Audit for Verified Inference in Tasks"
    )]
    [InlineData("use INT4-aware data-driven pruning (INT4-aware DDP) on", "DDP", "data-driven pruning")]
    [InlineData("as binary decision trees (bdt) are", "bdt", "binary decision trees")]
    // Small words at the end that give nothing.
    [InlineData(
        "a Lamp-Image pairing with a Fixed Shade holder (LIFS)",
        "LIFS",
        "Lamp-Image pairing with a Fixed Shade"
    )]
    [InlineData("uses Slow Tide Mapping toy engine (STM)", "STM", "Slow Tide Mapping")]
    [InlineData("with Kernel Regret Minimization (KR), a", "KR", "Kernel Regret Minimization")]
    // Sounds, endings, and a word whose first and last letters these are.
    [InlineData("shown Line-by-Line (LxL) for", "LxL", "Line-by-Line")]
    [InlineData("the Floating Transformer (FlX) is", "FlX", "Floating Transformer")]
    [InlineData("by Density-Aware Pruning (DenPrune), a", "DenPrune", "Density-Aware Pruning")]
    [InlineData("we add Benchmark (BMK) tokens", "BMK", "Benchmark")]
    // A name in capitals may give its letters anywhere.
    [InlineData("the Tidal-aware Motion Estimator (TIDE), a", "TIDE", "Tidal-aware Motion Estimator")]
    [InlineData("a set, DUSK-Bench (Diverse Unseen Skills), of", "DUSK-Bench", "Diverse Unseen Skills")]
    [InlineData("we tune FAR (Far-sighted Agent Ranking), a", "FAR", "Far-sighted Agent Ranking")]
    [InlineData("a weighted $k$-nearest neighbor (kNN) of", "kNN", "$k$-nearest neighbor")]
    [InlineData("at low Reynolds number ($Re$) in", "Re", "Reynolds")]
    // Its capitals spell the name, whatever small words stand before and between.
    [InlineData(
        "UniMEC, a Unified token-based Music Event Coding tool",
        "UniMEC",
        "Unified token-based Music Event Coding"
    )]
    [InlineData("HQ-Draw, a fast tool for Human Quality-aware Drawing, is", "HQ-Draw", "Human Quality-aware Drawing")]
    public void The_long_form_is_what_the_letters_fit_best(string text, string shortForm, string longForm) =>
        Assert.Contains(
            (shortForm, longForm),
            DefinitionFinder.Find(text).Select(static d => (d.ShortForm, d.LongForm))
        );

    [Theory]
    [InlineData("performance gains of up to 46% (GPT-4), second")]
    [InlineData("applications such as virtual and mixed reality (VR/MR)")]
    [InlineData("with DocReward, a document reward model")]
    [InlineData("on MATH, Minerva and Olympiad, with others")]
    [InlineData("on AIME, Amazon Mechanical Encyclopedias of Things Elsewhere, and")]
    [InlineData("where some extra effort helps (see) here")]
    [InlineData("if several examples (see) exist")]
    [InlineData("experiments with GPT-4, GPT-4o and others")]
    [InlineData("on BrowseComp, BrowseComp-ZH and others")]
    [InlineData("MiniCPM4.1 (https://huggingface.co/openbmb/MiniCPM4.1-8B)")]
    [InlineData("the modified AIC (AICc) and")]
    [InlineData("a Compact Element Solver (CEM) for")]
    [InlineData("with the transmitter (TX) of")]
    [InlineData("Such is U-STT, a U-formed model that adds Slow-Time Tides to")]
    [InlineData("of class IV, a Class of Industry Values and Views, too")]
    [InlineData("we study the inner-EP inverse, introduce a pre-order (i.e. the inner-EP order)")]
    [InlineData("the space of states $S_{a}$ with sums at ($S_{b}$)")]
    public void Words_that_only_hold_the_letters_are_no_long_form(string text) =>
        Assert.Empty(DefinitionFinder.Find(text));

    [Theory]
    [InlineData("multimodal LLMs", "multimodal large language models", true)]
    [InlineData("reinforcement learning from verifiable rewards", "RL with verifiable rewards", true)]
    [InlineData("multimodal LLMs", "multimodal reward models", false)]
    [InlineData("vision-language models", "video-language models", false)]
    public void Stop_words_and_short_forms_make_no_other_meaning(string a, string b, bool same)
    {
        Assert.Equal(same, LongFormFold.SameMeaning(a, b));
        Assert.Equal(same, LongFormFold.SameMeaning(b, a));
    }

    // Two papers or more, and a tenth of those that define the acronym.
    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(18, 2, true)]
    [InlineData(19, 2, false)]
    [InlineData(27, 3, true)]
    public void A_meaning_needs_support(int assimilation, int adaptation, bool ambiguous)
    {
        Paper[] papers = MadePaper.List([
            .. Enumerable.Repeat(("a", "Data assimilation (DA) here."), assimilation),
            .. Enumerable.Repeat(("b", "Domain adaptation (DA) there."), adaptation),
            ("c", "DA alone."),
        ]);

        var rows = Acronyms.Counts(papers);

        Assert.All(rows, row => Assert.Equal(ambiguous, row.Ambiguous));
        Assert.All(Acronyms.Definitions(papers), row => Assert.Equal(ambiguous, row.Ambiguous));
        // The use that no definition decides has the only meaning with support, where there is one.
        Assert.Equal(
            assimilation > 1 && !ambiguous ? ["Data assimilation"] : new string?[] { null },
            rows.Where(row => row.CountShort > (row.Meaning is null ? 0 : row.Definitions)).Select(row => row.Meaning)
        );
    }

    [Fact]
    public void Five_acronyms_of_the_seeds_have_two_readings_and_none_is_ambiguous()
    {
        var several = Acronyms
            .Meanings(GoldSample.Papers)
            .GroupBy(static m => m.Acronym)
            .Where(static g => g.Count() > 1);

        Assert.Equal(
            [
                "DA: data assimilation / domain adaptation",
                "DPO: decentralized policy optimization / direct preference optimization",
                "EP: equilibrium propagation / expectation propagation",
                @"SB: schr\""odinger bridges / simplicity bias",
                "SSL: self-supervised learning / semi-supervised learning",
            ],
            several.Select(static g =>
                $"{g.Key}: {string.Join(" / ", g.Select(static m => m.LongForm.ToLowerInvariant()).Order(StringComparer.Ordinal))}"
            )
        );
        Assert.DoesNotContain(Acronyms.Counts(GoldSample.Papers), static row => row.Ambiguous);
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
    public void An_acronym_of_two_readings_means_what_its_paper_says_and_is_undecided_elsewhere()
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
