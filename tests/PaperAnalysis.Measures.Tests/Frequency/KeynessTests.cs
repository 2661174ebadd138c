using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class KeynessTests
{
    [Fact]
    public void Log_odds_of_the_reference_words()
    {
        // δ = ln(16/13) − ln(11/17); two terms 1/16 + 1/11; four with 1/13 + 1/17.
        var odds = LogOdds.Of(7, 10, 2, 9, 9, 19);

        Assert.Equal(0.642957, odds.Delta, 5e-7);
        Assert.Equal(1.641560, odds.Z, 5e-7);
        Assert.Equal(1.195684, odds.ZFourTerms, 5e-7);
    }

    [Fact]
    public void Simple_maths_of_the_reference_corpora() =>
        Assert.Equal(1.1224, RateRatio.SimpleMaths(35, 112_289_776, 263, 1_559_716_979), 5e-5);

    [Fact]
    public void A_word_twice_as_frequent_has_a_log_ratio_of_one()
    {
        Assert.Equal(1, RateRatio.Log2(4, 100, 2, 100), 1e-12);
        // No occurrence counts as half of one: (4/100)/(.5/100) = 8.
        Assert.Equal(3, RateRatio.Log2(4, 100, 0, 100), 1e-12);
    }

    [Theory]
    [InlineData(0, 100, 0, 100)]
    [InlineData(0, 0, 1, 10)]
    [InlineData(1, 10, 0, 0)]
    [InlineData(1, 10, 1, 0)]
    [InlineData(1, 0, 1, 10)]
    public void Nothing_to_compare_is_no_difference(double first, double firstSize, double second, double secondSize) =>
        Assert.Equal(0, RateRatio.Log2(first, firstSize, second, secondSize));

    /// <summary>
    /// One of 2 words in three papers and one of 34 against four of 10 each: as frequent over all words, though the papers'
    /// own rates are higher in the target, as in 10 of the 70 ways to choose four of eight.
    /// </summary>
    [Fact]
    public void A_term_as_frequent_in_both_groups_sets_nothing_apart()
    {
        int[] words = [2, 2, 2, 34, 10, 10, 10, 10];
        Paper[] papers =
        [
            .. words.Select(
                static (n, i) =>
                    MadeCorpus.Paper(
                        i < 4 ? "a" : "b",
                        i + 1,
                        "torus " + string.Join(' ', Enumerable.Range(1, n - 1).Select(j => $"{(char)('k' + i)}{j}x"))
                    )
            ),
        ];

        foreach (var digest in (string[])["a", "b"])
        {
            var row = Keyness
                .Of(papers, p => p.Digest == digest, new KeynessOptions { TestedDocuments = 1, Permutations = 999 })
                .Single(static r => r.Term == "torus");

            Assert.Equal((0, 1), (row.LogRatio, row.PPermutation));
        }
    }

    [Fact]
    public void Terms_of_no_words_cannot_be_asked_for()
    {
        var none = new TermOptions { MaxN = 0 };

        Assert.Throws<ArgumentOutOfRangeException>(() => TermsByDigest.Of(MadeCorpus.Of("torus"), none));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Keyness.Of(MadeCorpus.Of("torus"), static _ => true, new KeynessOptions { Terms = none })
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Keyness.Of(MadeCorpus.Of("torus"), static _ => true, new KeynessOptions { TestedDocuments = 0 })
        );
    }

    [Fact]
    public void The_fields_that_are_asked_for_are_compared()
    {
        Paper[] papers = [MadeCorpus.Paper("a", 1, "body one", "graph"), MadeCorpus.Paper("b", 1, "body two", "torus")];

        var rows = Keyness.Of(
            papers,
            static p => p.Digest == "a",
            new KeynessOptions { Terms = new TermOptions { Fields = PaperFields.Title } }
        );

        Assert.Equal(["graph", "torus"], rows.Select(static r => r.Term).Order(StringComparer.Ordinal));
    }

    /// <summary>One digest, or digests that all hold the same, are collections like any other.</summary>
    [Fact]
    public void A_digest_that_lists_every_paper_has_no_rest_to_be_compared_with()
    {
        Paper[] papers =
        [
            MadeCorpus.Paper("a", 1, "x y"),
            MadeCorpus.Paper("b", 1, "x y"),
            MadeCorpus.Paper("c", 1, "z"),
        ];
        var (two, all) = (papers[..2].Merge(), papers.Merge());

        Assert.Empty(Keyness.OfDigest(Corpus.Of(two.Kept), two, "a"));
        Assert.Equal(["z", "x", "y"], Keyness.OfDigest(Corpus.Of(all.Kept), all, "c").Select(static row => row.Term));
    }

    [Fact]
    public void False_discovery_rates_of_a_hand_worked_case() =>
        // Ranks .01, .02, .03, .5: 4·.01/1, 4·.02/2, 4·.03/3 are all .04, and .5.
        Assert.Equal(
            [0.04, 0.5, 0.04, 0.04],
            BenjaminiHochberg.Adjust([.03, .5, .01, .02]).Select(static q => Math.Round(q, 12))
        );

    [Fact]
    public void False_discovery_rates_are_those_of_the_step_up_rule() =>
        Prop.ForAll(
                Gen.Choose(1, 20).Select(static i => i / 20.0).ArrayOf().ToArbitrary(),
                static p =>
                {
                    var q = BenjaminiHochberg.Adjust(p);
                    foreach (var rate in new[] { 0.05, 0.2, 0.501, 0.9 })
                    {
                        // Reject the k least p, k the greatest with p₍k₎ ≤ k/m·rate.
                        var sorted = p.Order().ToArray();
                        var k = Enumerable.Range(1, p.Length).LastOrDefault(i => sorted[i - 1] * p.Length / i <= rate);
                        Assert.Equal(k, q.Count(v => v <= rate));
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_planted_forty_times_in_one_paper_is_not_significant()
    {
        // 20 papers against 60; "planted" forty times in one of the 20, "habit" once in each of the 20.
        var random = new Random(5);
        string Text() => string.Join(' ', Enumerable.Range(0, 100).Select(_ => "w" + random.Next(200)));
        Paper[] papers =
        [
            .. Enumerable
                .Range(1, 20)
                .Select(i =>
                    MadeCorpus.Paper(
                        "a",
                        i,
                        Text() + " habit" + (i == 7 ? string.Concat(Enumerable.Repeat(" planted", 40)) : "")
                    )
                ),
            .. Enumerable.Range(1, 60).Select(i => MadeCorpus.Paper("b", i, Text())),
        ];

        var rows = Keyness.Of(papers, InA, new KeynessOptions { Permutations = 1999 });

        var planted = rows.Single(static r => r.Term == "planted");
        Assert.Same(rows[0], planted);
        Assert.True(planted.G2 > 100);
        Assert.Equal(
            (40, 0, 1, 0),
            (planted.CountTarget, planted.CountRest, planted.DocumentsTarget, planted.DocumentsRest)
        );
        // The paper is in the target in 20 of 80 relabellings.
        Assert.Equal(0.25, planted.PPermutation, 0.05);
        Assert.Equal(1, planted.Q);
        // One paper against none: no difference is inside, and how much more often is unbounded.
        Assert.True(planted.Low < 0 && double.IsPositiveInfinity(planted.High));

        var habit = rows.Single(static r => r.Term == "habit");
        Assert.Equal(1 / 2000.0, habit.PPermutation);
        Assert.True(habit.Q < 0.2 && habit.Low > 0);

        // Tested too when every term is, and still not significant.
        var all = Keyness.Of(papers, InA, new KeynessOptions { Permutations = 1999, TestedDocuments = 1 });
        Assert.True(all.Single(static r => r.Term == "planted").Q > 0.25);
    }

    [Fact]
    public void Permutation_p_is_that_of_all_relabellings_when_these_are_few()
    {
        // Target sizes 2 of 5: 10 relabellings. Words 4, 4, 4, 4, 4, so rates are counts ÷ 4.
        var papers = MadeCorpus.Of("x x x w", "x w w w", "w w w w", "x w w w", "w w w w");
        var p = Keyness
            .Of(
                papers,
                static paper => paper.Position <= 2,
                new KeynessOptions { Permutations = 20_000, TestedDocuments = 1 }
            )
            .Single(static r => r.Term == "x")
            .PPermutation;

        // The middle is 5·2/5 = 2 and the target has 4: 2 from the middle or more are {1,2} and {1,4} with 4, and {3,5}
        // with 0, so 3 of 10.
        Assert.Equal(0.3, p, 0.015);
    }

    // A digest of short papers: were counts compared with what its words let expect, no relabelling would reach five
    // papers of five.
    [Fact]
    public void A_term_of_five_papers_is_as_rare_as_five_papers_are_in_one_group()
    {
        Paper[] papers =
        [
            .. Enumerable.Range(1, 20).Select(i => MadeCorpus.Paper("a", i, Words(20, i <= 5))),
            .. Enumerable.Range(1, 20).Select(i => MadeCorpus.Paper("b", i, Words(60, false))),
        ];
        var options = new KeynessOptions { Permutations = 20_000 };

        var p = Keyness.Of(papers, InA, options).Single(static r => r.Term == "x").PPermutation;

        // 5 of 40 all in the target of 20, or all in the rest: 2·(20·19·18·17·16)/(40·39·38·37·36).
        Assert.Equal(2 * 1_860_480 / 78_960_960.0, p, 0.005);

        static string Words(int count, bool first) =>
            string.Join(' ', Enumerable.Repeat("w", count - 1).Prepend(first ? "x" : "w"));
    }

    [Fact]
    public void Rows_agree_with_the_formulas_on_strings()
    {
        Paper[] papers =
        [
            MadeCorpus.Paper("a", 1, "deep nets, deep trees"),
            MadeCorpus.Paper("a", 2, "nets"),
            MadeCorpus.Paper("b", 1, "trees and deep woods"),
        ];
        var row = Keyness.Of(papers, InA, new KeynessOptions { Permutations = 9 }).Single(static r => r.Term == "deep");

        // 2 of 5 words against 1 of 4; the prior has 500·3/9.
        Assert.Equal((2, 1, 1, 1), (row.CountTarget, row.CountRest, row.DocumentsTarget, row.DocumentsRest));
        Assert.Equal(Association.LogLikelihood(new ContingencyTable(2, 1, 3, 3)), row.G2, 1e-12);
        Assert.Equal(Math.Log2(2 / 5.0 / (1 / 4.0)), row.LogRatio, 1e-12);
        Assert.Equal(LogOdds.Of(2, 5, 1, 4, 500.0 * 3 / 9, 500).Z, row.Z, 1e-12);
    }

    // Eight papers have C(8, 3) = 56 relabellings, so that p can be had from all of them.
    [Fact]
    public void Random_papers_agree_with_counting_words_and_with_all_relabellings()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 20; trial++)
        {
            var texts = Enumerable
                .Range(0, 8)
                .Select(_ => random.GetItems(["torus", "kappa", "lemma"], random.Next(1, 12)))
                .ToArray();
            Paper[] papers =
            [
                .. texts.Select(static (t, i) => MadeCorpus.Paper(i < 3 ? "a" : "b", i, string.Join(' ', t))),
            ];
            var options = new KeynessOptions { Permutations = 20_000, TestedDocuments = 1 };

            foreach (var row in Keyness.Of(papers, InA, options))
            {
                int Count(IEnumerable<string[]> group) => group.Sum(t => t.Count(w => w == row.Term));
                var (here, there) = (Count(texts[..3]), Count(texts[3..]));
                var (words, rest) = (texts[..3].Sum(static t => t.Length), texts[3..].Sum(static t => t.Length));
                var table = new ContingencyTable(here, there, words - here, rest - there);
                var all = (here + there) / (double)(words + rest);
                Assert.Equal((here, there), (row.CountTarget, row.CountRest));
                Assert.Equal(Association.LogLikelihood(table), row.G2, 1e-9);
                Assert.Equal(LogOdds.Of(here, words, there, rest, 500 * all, 500).Z, row.Z, 1e-9);
                double[] rates = [.. texts.Select(t => t.Count(w => w == row.Term) / (double)t.Length)];
                var own = rates[..3].Average() - rates[3..].Average();
                Assert.Equal(own * row.LogRatio > 0 ? Exact(rates) : 1, row.PPermutation, 0.02);
            }
        }
    }

    /// <summary>
    /// The share of all ways to take three of eight whose sum is as far from the mean sum as that of the first three.
    /// </summary>
    private static double Exact(double[] rates)
    {
        var sums = (
            from i in Enumerable.Range(0, 8)
            from j in Enumerable.Range(0, i)
            from k in Enumerable.Range(0, j)
            select rates[i] + rates[j] + rates[k]
        ).ToArray();
        var off = Math.Abs(rates[..3].Sum() - sums.Average());
        return sums.Count(s => Math.Abs(s - sums.Average()) >= off - 1e-9) / 56.0;
    }

    [Fact]
    public void The_same_seeds_give_the_same_rows()
    {
        var random = new Random(5);
        Paper[] papers =
        [
            .. Enumerable
                .Range(1, 30)
                .Select(i =>
                    MadeCorpus.Paper(
                        i < 9 ? "a" : "b",
                        i,
                        string.Join(' ', Enumerable.Range(0, 20).Select(_ => "w" + random.Next(9)))
                    )
                ),
        ];
        var options = new KeynessOptions { Permutations = 99 };

        Assert.Equal(Keyness.Of(papers, InA, options), Keyness.Of(papers, InA, options));
        Assert.NotEqual(Keyness.Of(papers, InA, options), Keyness.Of(papers, InA, options with { Seed = 2 }));
    }

    [Fact]
    public void A_group_without_papers_is_named()
    {
        Paper[] papers = [MadeCorpus.Paper("b", 1, "x"), MadeCorpus.Paper("a", 1, "x")];

        Assert.Equal(
            "The target has 2 words in 2 papers and the rest 0 in 0; expected words in both, so choose a target that is some of the papers.",
            Assert.Throws<ArgumentException>(() => Keyness.Of(papers, static _ => true)).Message
        );
    }

    private static bool InA(Paper paper) => paper.Digest == "a";
}
