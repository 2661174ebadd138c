using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class VocabularyLawTests
{
    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(1.2, 2.7)]
    [InlineData(0.8, 12)]
    public void Counts_that_follow_the_law_give_its_parameters_back(double exponent, double shift)
    {
        int[] counts =
        [
            .. Enumerable.Range(1, 3000).Select(r => (int)Math.Round(1e9 * Math.Pow(r + shift, -exponent))),
        ];

        var (a, b) = ZipfMandelbrot.Fit(counts);

        Assert.Equal(exponent, a, 1e-4);
        Assert.Equal(shift, b, 2e-3);
    }

    // The first word is more frequent than the law without a shift has it, so any shift makes it worse.
    [Fact]
    public void A_head_above_the_law_has_no_shift_at_all() =>
        Assert.Equal(0, ZipfMandelbrot.Fit([900, 100, 60, 45, 36, 30, 25, 22, 20]).Shift);

    [Fact]
    public void No_parameters_nearby_are_likelier()
    {
        int[] counts = [50, 21, 15, 9, 9, 5, 4, 2, 2, 1, 1, 1, 1];
        double Likelihood(double a, double b)
        {
            var norm = Enumerable.Range(1, counts.Length).Sum(r => Math.Pow(r + b, -a));
            return counts.Select((c, i) => c * Math.Log(Math.Pow(i + 1 + b, -a) / norm)).Sum();
        }

        var (exponent, shift) = ZipfMandelbrot.Fit(counts);
        var best = Likelihood(exponent, shift);
        foreach (var (da, db) in new[] { (.01, 0.0), (-.01, 0), (0, .02), (0, -.02), (.01, .02), (-.01, -.02) })
        {
            Assert.True(Likelihood(exponent + da, Math.Max(0, shift + db)) <= best + 1e-9);
        }
    }

    [Fact]
    public void The_fitted_counts_sum_to_the_words_and_residuals_are_their_distance()
    {
        var fit = ZipfMandelbrot.Fit(Corpus.Of(MadeCorpus.Of("a a a a b b c", "a a b b c d", "a b e f g")));

        Assert.Equal((18, 7), (fit.Tokens, fit.Types));
        Assert.Equal(18, fit.Ranks.Sum(static r => r.Fitted), 1e-9);
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g"], fit.Ranks.Select(static r => r.Term));
        Assert.Equal([7, 5, 2, 1, 1, 1, 1], fit.Ranks.Select(static r => r.Count));
        Assert.All(fit.Ranks, static r => Assert.Equal(Math.Log(r.Count / r.Fitted), r.Residual));
        Assert.InRange(fit.Exponent, fit.ExponentLow, fit.ExponentHigh);
    }

    [Fact]
    public void Two_words_have_no_law() =>
        Assert.StartsWith(
            "Found 2 distinct words; a law of two parameters needs at least three.",
            Assert.Throws<ArgumentException>(static () => ZipfMandelbrot.Fit([2, 1])).Message,
            StringComparison.Ordinal
        );

    /// <summary>The notebook goes on: a collection of one short text, or in a script without spaces, is no error.</summary>
    [Fact]
    public void Papers_too_few_for_a_law_have_none()
    {
        var two = Corpus.Of(MadeCorpus.Of("a b"));

        Assert.Equal(
            (2, 2, 0),
            (ZipfMandelbrot.Fit(two).Types, ZipfMandelbrot.Fit(two).Tokens, ZipfMandelbrot.Fit(two).Ranks.Count)
        );
        Assert.True(double.IsNaN(ZipfMandelbrot.Fit(two).Exponent));
        Assert.Empty(HeapsLaw.Fit(two).Curve);
        Assert.True(double.IsNaN(HeapsLaw.Fit(two).Exponent));
    }

    [Fact]
    public void A_law_that_cannot_be_fitted_without_some_of_the_papers_has_no_bounds()
    {
        // Without the first paper two words remain; a single paper leaves none.
        Assert.All(
            [
                ZipfMandelbrot.Fit(Corpus.Of(MadeCorpus.Of("a b c", "a b"))),
                ZipfMandelbrot.Fit(Corpus.Of(MadeCorpus.Of("a b c"))),
            ],
            static fit =>
                Assert.Equal(
                    (3, double.NegativeInfinity, double.PositiveInfinity),
                    (fit.Types, fit.ExponentLow, fit.ShiftHigh)
                )
        );
    }

    [Fact]
    public void The_words_of_a_selection_are_counted_without_those_of_other_papers()
    {
        // A digest of a thousand would else count with every word of all of them.
        var papers = MadeCorpus.Of("a b c d e", "f a f", "");
        var counts = new WordCounts(Corpus.Of(papers).Select([papers[1]]), 1);

        Assert.Equal((2, 1), (counts.All[0], counts.All[1]));
        Assert.Equal(2, counts.All.Length);
    }

    [Fact]
    public void A_word_is_in_a_paper_once_and_each_of_few_papers_is_a_group()
    {
        var counts = new WordCounts(Corpus.Of(MadeCorpus.Of("a a b", "a", "c a c")), 1);

        Assert.Equal([4, 1, 2], counts.All);
        Assert.Equal([3, 1, 1], counts.Documents);
        Assert.Equal([1, 1, 1], counts.PapersOf);
        Assert.Equal(20, new WordCounts(Corpus.Of(MadeCorpus.Of([.. Enumerable.Repeat("a", 21)])), 1).Groups);
    }

    [Fact]
    public void The_vocabulary_grows_by_the_mean_over_all_orders_of_the_papers()
    {
        // Sets {a,b}, {a,c}, {a}: one paper has (2+2+1)/3, two have (3+2+2)/3, three have 3 words.
        var curve = HeapsLaw.Fit(Corpus.Of(MadeCorpus.Of("a b", "a c", "a a"))).Curve;

        Assert.Equal([(1, 2.0), (2, 4.0), (3, 6.0)], curve.Select(static r => (r.Papers, r.Tokens)));
        Assert.Equal(
            [5 / 3.0, 7 / 3.0, 3],
            curve.Select(static r => Math.Round(r.Types, 12)),
            static (x, y) => Math.Abs(x - y) < 1e-9
        );
    }

    [Fact]
    public void A_vocabulary_that_grows_as_a_power_gives_its_exponent()
    {
        // Every paper all of its own: V = n, so K = β = 1.
        var fit = HeapsLaw.Fit(Corpus.Of(MadeCorpus.Of([.. Enumerable.Range(0, 30).Select(static i => $"u{i} v{i}")])));

        Assert.Equal((1.0, 1.0), (Math.Round(fit.Exponent, 9), Math.Round(fit.Factor, 9)));
        Assert.All(fit.Curve, static r => Assert.Equal(0, r.Residual, 1e-9));
        Assert.Equal(1, fit.ExponentLow, 1e-9);
    }

    [Fact]
    public void Moving_windows_count_their_distinct_words() =>
        // Windows of 3 over a b a c: {a,b} and {a,b,c}.
        Assert.Equal((2 + 3, 2), VocabularyRichness.Moving([1, 2, 1, 3], 3));

    [Fact]
    public void Moving_windows_agree_with_counting_each_window() =>
        Prop.ForAll(
                Gen.Choose(0, 5).ArrayOf().ToArbitrary(),
                static words =>
                {
                    foreach (var window in new[] { 1, 2, 5 })
                    {
                        var windows = Enumerable
                            .Range(0, Math.Max(0, words.Length - window + 1))
                            .Select(i => words.Skip(i).Take(window).Distinct().Count())
                            .ToArray();
                        Assert.Equal((windows.Sum(), windows.Length), VocabularyRichness.Moving(words, window));
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>The curve ends at all papers; an interval says something from three papers on.</summary>
    [Fact]
    public void Growth_is_fitted_up_to_all_papers()
    {
        string[] texts = ["a b c", "a b d e", "a f", "g h i", "a b", "c k l"];
        var fit = HeapsLaw.Fit(Corpus.Of(MadeCorpus.Of(texts)));
        var three = HeapsLaw.Fit(Corpus.Of(MadeCorpus.Of(texts[..3])));
        var two = HeapsLaw.Fit(Corpus.Of(MadeCorpus.Of(texts[..2])));

        Assert.Equal((6, 17, 11), (fit.Curve[^1].Papers, fit.Curve[^1].Tokens, Math.Round(fit.Curve[^1].Types, 9)));
        Assert.True(three.ExponentLow < three.Exponent && three.Exponent < three.ExponentHigh);
        Assert.False(double.IsNaN(two.Exponent) || double.IsNaN(two.ExponentLow) || double.IsNaN(two.ExponentHigh));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_level_lies_between_0_and_1(double level)
    {
        var corpus = Corpus.Of(MadeCorpus.Of("a b", "b c"));

        Assert.Throws<ArgumentOutOfRangeException>(() => VocabularyRichness.Of("all", corpus, 2, level));
        Assert.Throws<ArgumentOutOfRangeException>(() => TermFrequency.Of(corpus, new TermOptions { Level = level }));
    }

    [Fact]
    public void The_interval_of_moving_windows_lies_around_them()
    {
        // Windows of two have 1 and 2, or 2 and 2 distinct words: 35 of 40.
        var texts = Enumerable.Range(0, 10).Select(static i => i % 2 == 0 ? "x x y" : "x y z");
        var row = VocabularyRichness.Of("all", MadeCorpus.Of([.. texts]), 2);

        Assert.Equal(0.875, row.Mattr!.Value, 1e-12);
        Assert.Equal(2 * 0.875, row.MattrLow!.Value + row.MattrHigh!.Value, 1e-9);
        Assert.InRange(row.MattrHigh.Value, 0.9, 1.1);
    }

    [Fact]
    public void Richness_of_a_hand_worked_case()
    {
        Paper[] papers = [MadeCorpus.Paper("b", 1, "x y x z"), MadeCorpus.Paper("a", 1, "x w")];
        var all = VocabularyRichness.Of("all", papers, 2);

        Assert.Equal(
            [("a", 2L), ("b", 4L)],
            VocabularyRichness.ByDigest(papers, 2).Select(static r => (r.Group, r.Tokens))
        );
        // x y x z x w: 6 words, 4 distinct, 3 of them once; windows of two: 3 with 2 distinct, and 1 with 2.
        Assert.Equal((2, 6L, 4, 3), (all.Papers, all.Tokens, all.Types, all.Hapax));
        Assert.Equal((4 / 6.0, 3 / 4.0, 1.0), (all.TypeTokenRatio, all.HapaxShare, all.Mattr));
        Assert.Null(VocabularyRichness.Of("all", MadeCorpus.Of("x"), 2).Mattr);
    }

    [Fact]
    public void A_jackknife_of_a_mean_has_the_standard_error_of_the_mean()
    {
        double[] values = [.. Enumerable.Range(0, 20).Select(static i => i * i % 7.0)];
        var mean = values.Average();
        var (low, high) = GroupedJackknife.Interval(mean, [.. values.Select(v => (values.Sum() - v) / 19)]);

        // s/√n with n − 1 in s, times t of 19 degrees of freedom, 2.0930.
        var error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / 19 / 20);
        Assert.Equal(2.0930 * error, (high - low) / 2, 1e-4);
    }

    [Fact]
    public void Papers_are_dealt_into_groups_of_equal_size() =>
        Assert.All(GroupedJackknife.Deal(60, 1).CountBy(static g => g), static g => Assert.Equal(3, g.Value));
}
