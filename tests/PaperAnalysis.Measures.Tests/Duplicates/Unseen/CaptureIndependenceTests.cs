using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public sealed class CaptureIndependenceTests(MergedSeeds seeds) : IClassFixture<MergedSeeds>
{
    [Fact]
    public void The_seeds_contradict_themselves_and_the_page_must_say_so()
    {
        var test = PoolSize.Independence(seeds.Incidence);

        // Sizes 60, 60, 63 and 201; pairs share 13 + 7 + 9 + 4 + 10 + 9.
        var products = 60 * 60 + 60 * 63 + 60 * 201 + 60 * 63 + 60 * 201 + 63 * 201;
        Assert.Equal((4, 344, 52), (test.Digests, test.Observed, test.Shared));
        Assert.Equal(products / 52.0, test.Pool, 1e-9);
        Assert.True(test.IsRejected);
        Assert.Equal(("000", "001"), (test.Most!.DigestA, test.Most.DigestB));
        Assert.Matches(
            @"^The estimates contradict each other: 000 and 001 give 265 papers, fewer than the 344 seen, but 00\d and 003 give 1\d{3} papers \(\d+ to \d+\)\. The digests are not independent samples of one pool, so none of these is the number of papers there are\.$",
            PoolSize.Contradiction(test)
        );
    }

    [Theory]
    [InlineData(4, 60, 400)]
    [InlineData(10, 60, 800)]
    [InlineData(40, 30, 3000)]
    public void Independent_digests_are_called_dependent_in_one_of_twenty_cases_at_most(int digests, int size, int pool)
    {
        var random = new Random(digests);

        var wrong = Enumerable
            .Range(0, 100)
            .Count(_ => PoolSize.Independence(Drawn(random, digests, size, pool)).IsRejected);

        // More than 11 of 100 come about with a chance of 0.4 % at a rate of 5 %.
        Assert.InRange(wrong, 0, 11);
    }

    [Fact]
    public void A_digest_that_copies_a_third_of_another_is_found_among_ten()
    {
        var random = new Random(4);
        var found = Enumerable
            .Range(0, 20)
            .Count(_ =>
            {
                var sets = Sets(random, 10, 60, 800);
                sets[1] = [.. sets[0].Take(20), .. sets[1].Except(sets[0].Take(20)).Take(40)];
                var test = PoolSize.Independence(Of(sets));
                return test.IsRejected && (test.Most!.DigestA, test.Most.DigestB) == ("d00", "d01");
            });

        Assert.InRange(found, 18, 20);
    }

    // Each pair alone looks like a small pool; together they show more papers than it has.
    [Fact]
    public void Digests_that_favour_the_same_papers_show_more_than_their_pairs_foretell()
    {
        var random = new Random(6);
        List<int>[] sets =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(d => (List<int>)[.. Some(random, 60, 20), .. Enumerable.Range(1000 + 100 * d, 40)]),
        ];

        var test = PoolSize.Independence(Of(sets));

        Assert.True(test.PObserved < 0.01 && test.Expected < test.Observed);
        Assert.Equal(
            FormattableString.Invariant(
                $"The estimates contradict each other: by what the pairs share, independent digests would show {test.Expected:0} papers, but {test.Observed} were seen. The digests are not independent samples of one pool, so none of these is the number of papers there are."
            ),
            PoolSize.Contradiction(test with { PPairs = 1 })
        );
    }

    /// <summary>
    /// Each two of twelve share five papers that no other has: 12·11/2·5 = 330 papers. By 55 papers of each and five
    /// shared, the pool has 55·55/5 = 605, of which twelve draws would show 605·(1 − (10/11)¹²) = 412.2.
    /// </summary>
    [Fact]
    public void Digests_that_share_each_paper_with_one_other_show_fewer_than_their_pairs_foretell()
    {
        var pairs = Enumerable
            .Range(0, 12)
            .SelectMany(static a => Enumerable.Range(0, a).Select(b => (a, b)))
            .ToArray();
        List<int>[] sets =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(d =>
                    pairs
                        .Index()
                        .Where(p => p.Item.a == d || p.Item.b == d)
                        .SelectMany(static p => Enumerable.Range(5 * p.Index, 5))
                        .ToList()
                ),
        ];

        var test = PoolSize.Independence(Of(sets));

        Assert.Equal((330, 605.0, 412.2), (test.Observed, Math.Round(test.Pool, 6), Math.Round(test.Expected, 1)));
        Assert.InRange(test.PObserved!.Value, 0, 0.01);
    }

    [Fact]
    public void What_cannot_be_tested_says_why()
    {
        var two = PoolSize.Independence(
            Of([
                [1, 2, 3],
                [3, 4],
            ])
        );
        Assert.Equal(
            (null, "2 of the digests have papers, and it takes 3 to check pairs against each other"),
            (two.P, two.Untested)
        );
        Assert.Equal(
            "1 of the digests has papers, and it takes 3 to check pairs against each other",
            PoolSize
                .Independence(
                    Of([
                        [1, 2, 3],
                    ])
                )
                .Untested
        );
        Assert.False(two.IsRejected);
        Assert.Null(PoolSize.Contradiction(two));

        var apart = PoolSize.Independence(
            Of([
                [1],
                [2],
                [3],
            ])
        );
        Assert.Equal(
            "all pairs of digests together share 0 papers, and it takes 7 to tell chance from dependence",
            apart.Untested
        );
        Assert.Equal((double.PositiveInfinity, 3), (apart.Pool, apart.Expected));

        var none = PoolSize.Independence(new Incidence([], []));
        Assert.Equal((0, 0, null), (none.Digests, none.Observed, none.Most));
    }

    [Fact]
    public void Identical_digests_are_those_of_a_pool_that_was_seen_whole()
    {
        List<int> same = [.. Enumerable.Range(0, 30)];

        var test = PoolSize.Independence(Of([same, same, same, same]));

        Assert.Equal((30.0, 30.0, 1.0), (test.Pool, test.Expected, test.P));
    }

    [Fact]
    public void An_estimate_tells_what_keeps_it_from_being_one()
    {
        Assert.Equal(
            "they share no paper, so the estimate is as large as their sizes make it",
            PoolSize.Row("a", "b", 3, 2, 0, 5, 0.95).Problem
        );
        Assert.Equal("they share 1 paper, and an estimate needs 7 or more", Chapman([1, 2, 3], [3, 4]).Problem);
        List<int> ten = [.. Enumerable.Range(0, 10)];
        Assert.Equal(
            "one holds all papers of the other, so nothing points to unseen ones",
            Chapman(ten, [.. Enumerable.Range(0, 8)]).Problem
        );
        // 11·11/10 − 1 = 11.1 papers by the two that share nine, where 41 were seen.
        var row = Chapman(ten, [.. Enumerable.Range(1, 10)], [.. Enumerable.Range(100, 30)]);
        Assert.Equal(11.1, row.Estimate, 1e-9);
        Assert.Equal((41.0, 41.0), (row.Low, row.High));
        Assert.Equal("they give 11 papers, but 41 were seen in all digests", row.Problem);
        Assert.False(row.IsSupported);
    }

    [Fact]
    public void Chao_tells_what_keeps_it_from_an_estimate()
    {
        Assert.Equal(
            "4 of 104 papers stand in just two records, and an estimate needs 7 or more",
            Chao.One([.. Enumerable.Repeat(1, 100), 2, 2, 2, 2]).Problem
        );
        Assert.Equal(
            "no paper stands in one record alone, so nothing points to unseen ones",
            Chao.One([2, 2, 3]).Problem
        );
        Assert.Equal(
            "there is one digest only",
            Chao.Two(
                Of([
                    [1, 2, 3],
                ])
            ).Problem
        );
        Assert.True(Chao.Two(seeds.Incidence).IsSupported);
    }

    private static ChapmanRow Chapman(params List<int>[] sets) => PoolSize.Chapman(Of(sets))[0];

    private static Incidence Drawn(Random random, int digests, int size, int pool) =>
        Of(Sets(random, digests, size, pool));

    private static List<int>[] Sets(Random random, int digests, int size, int pool) =>
        [.. Enumerable.Range(0, digests).Select(_ => Some(random, pool, size))];

    private static List<int> Some(Random random, int pool, int size)
    {
        var all = Enumerable.Range(0, pool).ToArray();
        random.Shuffle(all);
        return [.. all.Take(size)];
    }

    private static Incidence Of(List<int>[] sets)
    {
        string[] names = [.. Enumerable.Range(0, sets.Length).Select(static d => $"d{d:00}")];
        return new Incidence(
            names,
            sets.SelectMany(static s => s).Distinct().Select(p => names.Where((_, d) => sets[d].Contains(p)))
        );
    }
}
