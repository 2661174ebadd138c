using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Claims;
using PaperAnalysis.Measures.Tests.Duplicates;

namespace PaperAnalysis.Measures.Tests.Claims;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("It has 24,000 paired user interactions.", "24000 [interactions] None")]
    [InlineData("A model with 2.3 billion parameters.", "2300000000 [parameters] None")]
    [InlineData("On 150K cells and 1M images.", "150000 [cells] None; 1000000 [images] None")]
    [InlineData("An FID of 2.40 and 2.35, with 10 steps.", "2.4 [] None; 2.35 [] None; 10 [steps] None")]
    [InlineData(
        "It takes 500 milliseconds at 44.1 kHz and 16-bit resolution.",
        "500 [milliseconds] None; 44.1 [kHz] None; 16 [bit] None"
    )]
    [InlineData(@"An error of 0.058 {\deg}C.", "0.058 [°C] None")]
    [InlineData("Frequencies of 10-90 GHz.", "10..90 [GHz] None")]
    [InlineData("Between 7 and 11 Watts.", "7..11 [Watts] None")]
    [InlineData("From 30,000 to approx 1.3M samples.", "30000..1300000 [samples] None")]
    [InlineData("At the two to three percent level.", "2..3 [%] None")]
    [InlineData("A dataset of 2mathord,000 examples.", "2000 [examples] None")]
    [InlineData("It is over 10 000 times faster.", "10000 [x] Increase")]
    [InlineData("A batch multiplied by 13 overall.", "13 [] Increase")]
    // A size of a model, however the noun behind it is called.
    [InlineData("Our 32B models and a 7B one.", "32000000000 [parameters] None; 7000000000 [parameters] None")]
    [InlineData(
        "Sizes are 2B/4B/8B here.",
        "2000000000 [parameters] None; 4000000000 [parameters] None; 8000000000 [parameters] None"
    )]
    [InlineData(
        "A 2.3 billion parameter model and a 300M network.",
        "2300000000 [parameters] None; 300000000 [parameters] None"
    )]
    [InlineData("An 8B-parameter model.", "8000000000 [parameters] None")]
    [InlineData("On 15B tokens, and all tokens of 300B in sum.", "15000000000 [tokens] None; 300000000000 [] None")]
    [InlineData("It has 7.8%/5.3% of them.", "7.8 [%] None; 5.3 [%] None")]
    [InlineData("Between 3~5 tasks at 60~Hz.", "3..5 [tasks] None; 60 [Hz] None")]
    [InlineData("Scores of 2.4, 8.7 and 2.9 points.", "2.4 [points] None; 8.7 [points] None; 2.9 [points] None")]
    [InlineData("On 200 diverse, hand-made and hard tasks.", "200 [tasks] None")]
    [InlineData("From 11 seconds to 1 hour.", "11 [s] None; 1 [hour] None")]
    [InlineData("It costs $0.005, or $1.38/hour.", "0.005 [$] None; 1.38 [$] None")]
    [InlineData(@"It is $24\times$ faster on $30\%$ of $12$ graphs.", "24 [x] Increase; 30 [%] None; 12 [graphs] None")]
    [InlineData("With probability 1 and power approaching $1$ for $2$-convex sets.", "1 [] None; 1 [] None")]
    [InlineData(@"At 90 m/s, <0.1\,ms, 20 mK and 300 ps.", "90 [m/s] None; 0.1 [ms] None; 20 [mK] None; 300 [ps] None")]
    [InlineData("On 15 out of 24 tasks and 9 of these tasks.", "15 [tasks] None; 24 [tasks] None; 9 [tasks] None")]
    [InlineData("A robot of 6 DOF and 251 calculus- and algebra-based students.", "6 [DOF] None; 251 [students] None")]
    [InlineData(
        "With 1 attempt in 945s and 0.2T training tokens.",
        "1 [attempt] None; 945 [s] None; 200000000000 [tokens] None"
    )]
    [InlineData("About {sim}11% of approx20% of 1{,}879 rounds.", "11 [%] None; 20 [%] None; 1879 [rounds] None")]
    // Ranges with a unit, an arrow or a "between" on both ends.
    [InlineData("It gains 1.2times to 1.9times in speed.", "1.2..1.9 [x] Increase")]
    [InlineData("A rise of 8\\% -- 30\\% in all.", "8..30 [%] Increase")]
    [InlineData("Between 700 K and 900 K, between 1 and 10 atm.", "700..900 [K] None; 1..10 [atm] None")]
    [InlineData("It needs 12 GB to 80 GB.", "12..80 [GB] None")]
    [InlineData("Two scores (0.84 -> 0.9) and 66.3 %rightarrow72.9 %.", "0.84..0.9 [] None; 66.3..72.9 [%] None")]
    [InlineData(
        "Sizes of 55.5/52.7/53.7 to 63.4/65.8 here.",
        "55.5 [] None; 52.7 [] None; 53.7 [] None; 63.4 [] None; 65.8 [] None"
    )]
    // How sure a number is belongs to it.
    [InlineData(
        "Some 43(6)% of 12.1 ± 0.7 keV, (7.4+/-0.6) mm, and 5.3(5) dB.",
        "43 [%] None; 12.1 [keV] None; 7.4 [mm] None; 5.3 [dB] None"
    )]
    [InlineData(@"A length of $96\pm6$\,nm at $20$ eV.", "96 [nm] None; 20 [eV] None")]
    // Units of measures with powers and products.
    [InlineData(
        @"At 30 km s$^{-1}$, 5 GeV/c$^2$, 3 erg s^{-1} and 2 cm$^{-3}$.",
        "30 [km s^{-1}] None; 5 [GeV/c^2] None; 3 [erg s^{-1}] None; 2 [cm^{-3}] None"
    )]
    [InlineData(
        @"It is 40$\mu$m thick, 75~$\mu$s long, 3.2 $M_\odot$ heavy and 10{\AA} wide.",
        @"40 [µm] None; 75 [µs] None; 3.2 [M_\odot] None; 10 [Å] None"
    )]
    [InlineData(
        "Doses of 1.5 nSv/h, 20 fJ/bit, 100~kbp, 0.1 bpp and 1.8 au.",
        "1.5 [nSv/h] None; 20 [fJ/bit] None; 100 [kbp] None; 0.1 [bpp] None; 1.8 [au] None"
    )]
    [InlineData(
        "A 100-GHz source, 30 degrees C, 5 wt% and 4.2$\\sigma$.",
        "100 [GHz] None; 30 [°C] None; 5 [%] None; 4.2 [σ] None"
    )]
    [InlineData("The temperature is 300K, the film is cooled to 4K.", "300 [K] None; 4 [K] None")]
    [InlineData("A film of 10K frames.", "10000 [frames] None")]
    [InlineData(
        "A gap of 2-3 orders of magnitude, a two-order-of-magnitude range.",
        "2..3 [orders of magnitude] None; 2 [orders of magnitude] None"
    )]
    [InlineData("Some twenty percent, thirty-five percent and a hundredfold.", "20 [%] None; 35 [%] None")]
    // The noun behind adjectives, years, names and the other numbers of a list.
    [InlineData("We read 20 ACL 2024 and later papers.", "20 [papers] None")]
    [InlineData(
        "It has 10 diverse Windows malware samples and 15 news articles.",
        "10 [samples] None; 15 [articles] None"
    )]
    [InlineData("On 25 LLM/agent models and 16 of Crohn's cases.", "25 [models] None; 16 [cases] None")]
    [InlineData(
        "On 13 text and 7 image models, with 6, 12 or 24 hand-made episodes.",
        "13 [models] None; 7 [models] None; 6 [episodes] None; 12 [episodes] None; 24 [episodes] None"
    )]
    [InlineData("On 5K training data with 128K context lengths.", "5000 [data] None; 128000 [] None")]
    [InlineData(
        "A 12--billion-parameter net, an 8B-scale agent and a 6-DoF arm.",
        "12000000000 [parameters] None; 8000000000 [parameters] None; 6 [DoF] None"
    )]
    [InlineData("Sets with Helly number $2$, a ratio=0.5 and ACC{=}0.9.", "2 [] None; 0.5 [] None; 0.9 [] None")]
    [InlineData(@"Scores of \textbf{43.2} and **51.7**.", "43.2 [] None; 51.7 [] None")]
    [InlineData("It costs US$65, or €7.", "65 [$] None; 7 [€] None")]
    [InlineData("It surpasses ArenaHard's 0.91 with 4 new (SOTA) video models.", "0.91 [] None; 4 [models] None")]
    [InlineData(@"It needs $\sim$100 people.", "100 [people] None")]
    // A compound that counts after a name, folds that are counted, sizes that share a noun.
    [InlineData("The SOTA 3-step scheme is old; Claude 3-opus is none.", "3 [step] None")]
    [InlineData("We use 5-fold stratified cross-validation.", "5 [fold] None")]
    [InlineData(
        "It distils Sky2.1 1.5B and 9B text-to-audio models, not Sky2.1 1.5B.",
        "1500000000 [parameters] None; 9000000000 [parameters] None"
    )]
    [InlineData("It reads 35 tokens/s and 8 images/second.", "35 [tokens/s] None; 8 [images/second] None")]
    [InlineData(
        "Some 2,5-4 Bq at 36,64 GHz, 7,16% of 1,250 tests and [2m+1,2m-1].",
        "2.5..4 [Bq] None; 36.64 [GHz] None; 7.16 [%] None; 1250 [tests] None"
    )]
    // What mathematics measures, and the midst of a list.
    [InlineData(@"A tree of diameter $\le 6$ and girth at least $5$.", "6 [] None; 5 [] None")]
    [InlineData("Elements of order 3, at Mach number 2, of rank 2.", "3 [] None; 2 [] None")]
    [InlineData("The counts are 81, 32, 28, and 55 here.", "81 [] None; 32 [] None; 28 [] None; 55 [] None")]
    // A size is the number alone; what stands before another noun; errors and signs of TeX.
    [InlineData("An 8-GPU host and a 60 node cluster of 5 node types.", "8 [GPU] None; 60 [node] None; 5 [types] None")]
    [InlineData("We test 14 frontier and open-weights models.", "14 [models] None")]
    [InlineData("A mass of 2.0 +- 0.3 micrograms, 6.9+-0.5 kpc away.", "2 [micrograms] None; 6.9 [kpc] None")]
    [InlineData(@"A period of $\sim$26 days, at $>$5 keV, with H$\alpha$ lines.", "26 [days] None; 5 [keV] None")]
    [InlineData("It generates images at 1024 resolution.", "1024 [] None")]
    public void Numbers_units_and_ranges(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("With more than 80% memory and energy reductions.", "80 [%] Decrease")]
    [InlineData("Near models 100 times its size, at 2x the throughput.", "100 [x] Increase; 2 [x] Increase")]
    [InlineData("Reaching up to 6 times decoding throughput.", "6 [x] Increase")]
    [InlineData("They need 16x, 25x, and 47x less memory.", "16 [x] Decrease; 25 [x] Decrease; 47 [x] Decrease")]
    [InlineData(
        "Reducing latency 2.5x, it enhances quality and enables 3x extrapolation.",
        "2.5 [x] Decrease; 3 [x] None"
    )]
    [InlineData("A 9% gain on 7 reasoning sets, 12% on another.", "9 [%] Increase; 7 [sets] None; 12 [%] Increase")]
    [InlineData("A 3% gain on A, and a 5% overhead.", "3 [%] Increase; 5 [%] None")]
    [InlineData("Success is 80% on it, 33.9% over SOTA.", "80 [%] None; 33.9 [%] Increase")]
    [InlineData("It reduces leakage by 2-6x over the best baseline.", "2..6 [x] Decrease")]
    [InlineData("It is better on A (up 10.7) and B (down 2.1).", "10.7 [] Increase; 2.1 [] Decrease")]
    [InlineData("Extending the context window from 8K to 64K.", "8000..64000 [] Increase")]
    [InlineData("It has 82.2% on DROP, 84.5% on GSM8K.", "82.2 [%] None; 84.5 [%] None")]
    [InlineData("Unlike 4-bit compression schemes.", "4 [bit] None")]
    [InlineData("It shows a 5.5 points improvement.", "5.5 [points] Increase")]
    [InlineData("With gains of 37.1 points and 30.1 points.", "37.1 [points] Increase; 30.1 [points] Increase")]
    [InlineData("With large inference speedups (e.g., up to 4.7x).", "4.7 [x] Increase")]
    [InlineData("Exceeding the best by 3%, it extends the length by a factor of 8.", "3 [%] Increase; 8 [x] Increase")]
    [InlineData(
        "It improves accuracy (94.0% to 94.8%) in ages of (18 to 65).",
        "94..94.8 [%] Increase; 18..65 [] None"
    )]
    [InlineData("It is over 5x faster than 2D splatting.", "5 [x] Increase")]
    [InlineData("It is 50% faster.", "50 [%] Increase")]
    [InlineData("It outperforms X (trained on Y-2020) by up to 20% in terms of error.", "20 [%] Increase")]
    [InlineData(@"With under 3\% performance drop.", "3 [%] Decrease")]
    [InlineData("Time and memory are reduced by 68%, 16% and 7%.", "68 [%] Decrease; 16 [%] Decrease; 7 [%] Decrease")]
    [InlineData("It uses 50x less data.", "50 [x] Decrease")]
    [InlineData("Reducing the runtime by a factor of 400-500 in all.", "400..500 [x] Decrease")]
    [InlineData("It achieves 6.54 and 1.07 decrease in FID.", "6.54 [] Decrease; 1.07 [] Decrease")]
    [InlineData("Accuracy increases from 84.6% to 91.5%.", "84.6..91.5 [%] Increase")]
    [InlineData("It reduces latency (1.7-2.0x) and memory use (3x).", "1.7..2 [x] Decrease; 3 [x] Decrease")]
    [InlineData(
        "Reducing the success rate of jailbreak attacks from 79% to 2% and, for all of the others, from 5% to 8%.",
        "79..2 [%] Decrease; 5..8 [%] None"
    )]
    [InlineData("It boosts the accuracy of models that learn from 100-200k samples.", "100000..200000 [samples] None")]
    [InlineData(
        "It boosts the accuracy of small models that are run from 3 to 5 steps on 2 to 9 shots.",
        "3..5 [steps] None; 2..9 [shots] None"
    )]
    [InlineData("Scores change on all of the tasks (+2--12 in sum).", "2..12 [] Increase")]
    [InlineData("A model in two sizes (2x) here.", "2 [x] None")]
    [InlineData("It covers 40 scenes (vs. 12 before) in all.", "40 [scenes] None; 12 [scenes] None")]
    [InlineData("It is raised from 84.6 % to 91.5 % and 2x to 3x.", "84.6..91.5 [%] Increase; 2..3 [x] None")]
    [InlineData("It falls from 11% of A to 7% of B.", "11 [%] None; 7 [%] None")]
    [InlineData("An order of magnitude improvement.", "1 [orders of magnitude] Increase")]
    [InlineData("A fivefold acceleration.", "5 [x] Increase")]
    [InlineData("Speedup factors exceeding 8000-fold are seen.", "8000 [x] Increase")]
    [InlineData(
        "It improves A from 29.8 to 38.8 on B-1 and from 36.8 to 42.7 on C.",
        "29.8..38.8 [] Increase; 36.8..42.7 [] Increase"
    )]
    [InlineData("It outperforms X by +14.6% on 3K+ objects.", "14.6 [%] Increase; 3000 [objects] None")]
    [InlineData("It needs less than 2% of the calls.", "2 [%] None")]
    [InlineData("We reduce cost. It has 95% accuracy.", "95 [%] None")]
    [InlineData("Bounding the degradation to at most 24% of it.", "24 [%] None")]
    [InlineData("It improves LLaVA-1.5 by 5% in all.", "5 [%] Increase")]
    [InlineData("It surpasses 90% and outperforms 12 models.", "90 [%] None; 12 [models] None")]
    [InlineData("On A (+29.6%) and much larger 7B models.", "29.6 [%] Increase; 7000000000 [parameters] None")]
    [InlineData("It wins by up to 28.8 percentage points, outperforming X.", "28.8 [pp] None")]
    [InlineData("Speedups of x17.8 on A and x19.0 on B.", "17.8 [x] Increase; 19 [x] Increase")]
    [InlineData(
        "It gains 11% for 2B and 17% for 7B models.",
        "11 [%] Increase; 2000000000 [parameters] None; 17 [%] Increase; 7000000000 [parameters] None"
    )]
    [InlineData(
        "It leads with gains of 2% on A, 4.3% on B, and 6% on C.",
        "2 [%] Increase; 4.3 [%] Increase; 6 [%] Increase"
    )]
    [InlineData("Budgets grow, ranging from 2k to 32k.", "2000..32000 [] None")]
    [InlineData("It improves 4-bit nets with a 5-point gain.", "4 [bit] None; 5 [point] Increase")]
    [InlineData("It compresses 6 layers and saves 10 hours.", "6 [layers] None; 10 [hours] Decrease")]
    [InlineData("Accuracy drops below 50% and falls from 82% on A to 3% on B.", "50 [%] None; 82 [%] None; 3 [%] None")]
    [InlineData("It is better than the baseline by 5%, and faster than 20 ms.", "5 [%] Increase; 20 [ms] None")]
    [InlineData("It leads by a large margin of 6.9%, beating X by a margin of 3.1%.", "6.9 [%] None; 3.1 [%] Increase")]
    [InlineData("A reduction in size of 66% with under 1% accuracy loss.", "66 [%] Decrease; 1 [%] Decrease")]
    [InlineData(
        "A set of 20M pairs (2x prior) at a change of -0.5%.",
        "20000000 [pairs] None; 2 [x] Increase; 0.5 [%] Decrease"
    )]
    [InlineData("It lags behind humans by 40% and underperforms X by 3%.", "40 [%] Decrease; 3 [%] Decrease")]
    [InlineData("At 28 GHz the net achieves a 62x gain.", "28 [GHz] None; 62 [x] Increase")]
    [InlineData("It is 33% faster than a net, on more than a fivefold change.", "33 [%] Increase; 5 [x] None")]
    [InlineData("Memory falls from 28 GB to 1 GB.", "28..1 [GB] Decrease")]
    public void Directions(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("On CIFAR-10, ImageNet-1K, TNG50 and FPR95.")]
    [InlineData("OLMo 2 and Atari 2600, Llama 3.1, version 2 and Section 3.")]
    [InlineData("In 2019, by Zhang et al. (2018), at NeurIPS 2024.")]
    [InlineData("Two things: 1) this, (2) that; 3) more.")]
    [InlineData("In 3D and 2D, on a 64 by 64 grid of 256times 256 images.")]
    [InlineData("A rate of O(1/t), O(1000), $n=100$, x^2 and 3200^3 and (0,1), at least 1-ε.")]
    [InlineData("Pass 1 performs, Step 2 follows.")]
    [InlineData("Here ERNIE 5.0 adopts what EXAONE 4.5 generates.")]
    [InlineData("Papers from 2023 to 2025, and of 2017--2024.")]
    [InlineData("With p = 0.05, rho = 0.3, (S = 0.19) and in [0.1, 0.2].")]
    [InlineData(@"The signs: {-1, 0, 1}. Its Taylor number ($0 \leq T$) varies.")]
    [InlineData("The 1st of the 1990s, Fig. 1a, 401(k).")]
    [InlineData("At https://github.com/a/b100 and D{=}2048.")]
    [InlineData("A 3-manifold, 2-torsion, 1-methylindene, a 2-dimensional space and a 9-to-5 job.")]
    [InlineData("Pixtral 12B outperforms, as Llama 3.1 8B does, on an iPhone 13.")]
    [InlineData("Cortex 2.0 shifts from old to new. It is 9:00am to 12:30 there.")]
    [InlineData("In 24:1811-1835, 2014, pp. 804-810, arXiv:1601.07850, of 5 March 2025.")]
    [InlineData("Between 1871-1990, of rank 2, in layer 12, on page 7.")]
    [InlineData("The aims are twofold: it has a twofold symmetry and is 4-fold degenerate.")]
    [InlineData("The morphism 0 -> 01 of size 256×256, at p-value < 0.01 and 4.7 $\\times 10^4$ here.")]
    [InlineData("In the late 60s the 1s state was known.")]
    [InlineData("Over an affine threefold, a two-fold approach to a twofold problem.")]
    [InlineData("It can: 1. Read texts. 2. Write texts.")]
    [InlineData("Trained on a single 4090 GPU, with k=5 and 6, at 512 * 768 resolution.")]
    [InlineData("In solar cycles 23 and 24, in cycle 24 vs. 23, on levels 1-3, from 1725 CE to 4000 BCE.")]
    public void What_counts_and_measures_nothing_is_left_out(string text) => Assert.Equal("", Describe(text));

    [Fact]
    public void A_quantity_knows_its_place_its_sentence_and_its_line()
    {
        var paper = MadePaper.Of("t", "First sentence. Then 14 datasets follow. End.", position: 7);
        var row = Assert.Single(Quantities.Find([paper]));

        Assert.Equal("14", row.Text);
        Assert.Equal("14", paper.Abstract.Substring(row.Start, 2));
        Assert.Equal("Then 14 datasets follow.", row.Sentence);
        Assert.Equal(row.Sentence, paper.Abstract[row.SentenceStart..row.SentenceEnd]);
        Assert.Equal((paper.Id, paper.File, 7), (row.Id, row.File, row.Line));
    }

    [Theory]
    [InlineData("It runs at 60~Hz.", "60 Hz")]
    [InlineData("It is ~2x as many.", "2x")]
    [InlineData("It takes 3~5 steps.", "3–5")]
    public void The_text_of_a_quantity_holds_no_tilde(string text, string written) =>
        Assert.Equal(written, Assert.Single(Quantities.Find([MadePaper.Of("t", text)])).Text);

    [Fact]
    public void A_percentage_is_read_as_it_was_written()
    {
        var written =
            from whole in Gen.Choose(0, 99_999)
            from decimals in Gen.Choose(0, 3)
            from sign in Gen.Elements("%", "\\%", " %", " percent")
            select (
                Value: whole / Math.Pow(10, decimals),
                Text: (whole / Math.Pow(10, decimals)).ToString("F" + decimals, CultureInfo.InvariantCulture) + sign
            );
        Prop.ForAll(
                written.ToArbitrary(),
                w =>
                {
                    var quantity = Assert.Single(Quantities.Find($"The share is {w.Text} here."));
                    Assert.Equal(w.Value, quantity.Number, 9);
                    Assert.Equal("%", quantity.Unit);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    // The digits of other scripts are numbers to a reader, but none that is read here.
    [Theory]
    [InlineData("It improves by 0\u0661 %.")]
    [InlineData("It takes 1,\u0662\u0663\u0664 hours or 1 \u0967\u0968\u0969 days, 10-\uFF12\uFF10 %.")]
    public void Digits_of_other_scripts_break_nothing(string text) =>
        Assert.All(Quantities.Find(text), q => Assert.InRange(q.Number, 0, 10));

    [Fact]
    public void No_text_throws_and_every_span_lies_in_its_sentence()
    {
        var pieces = Gen.Elements(
                "1",
                "23",
                ".",
                ",",
                "-",
                " ",
                "%",
                "\\%",
                "x",
                "K",
                "to",
                " and ",
                "between ",
                "(",
                ")",
                "^",
                "{",
                "}",
                "$",
                "±",
                "fold",
                "two",
                " percent",
                "\n",
                "A",
                "=",
                "/",
                "\\deg",
                "\ud800"
            )
            .ListOf()
            .Select(string.Concat);
        Prop.ForAll(
                pieces.ToArbitrary(),
                text =>
                {
                    foreach (var quantity in Quantities.Find(text))
                    {
                        Assert.InRange(quantity.Span.Start, quantity.Sentence.Start, quantity.Sentence.End);
                        Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Length);
                        Assert.True(double.IsFinite(quantity.Number));
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    internal static string Describe(string text) =>
        string.Join(
            "; ",
            Quantities
                .Find(text)
                .Select(static q =>
                    FormattableString.Invariant(
                        $"{q.Number}{(q.To is { } to ? FormattableString.Invariant($"..{to}") : "")} [{q.Unit}] {q.Direction}"
                    )
                )
        );
}
