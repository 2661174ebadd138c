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
        "500 [ms] None; 44.1 [kHz] None; 16 [bit] None"
    )]
    [InlineData(@"An error of 0.058 {\deg}C.", "0.058 [°C] None")]
    [InlineData("Frequencies of 10-90 GHz.", "10..90 [GHz] None")]
    [InlineData("Between 7 and 11 Watts.", "7..11 [W] None")]
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
    public void Numbers_units_and_ranges(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
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
    [InlineData("The 1st of the 1990s, Fig. 1a, 401(k).")]
    [InlineData("At https://github.com/a/b100 and D{=}2048.")]
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

    private static string Describe(string text) =>
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
