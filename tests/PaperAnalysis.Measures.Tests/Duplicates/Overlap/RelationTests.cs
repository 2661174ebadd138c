using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates.Overlap;

/// <summary>What overlaps and estimates of the pool must keep when digests change in a known way.</summary>
public sealed class RelationTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_papers_does_not_matter(int seed)
    {
        var sets = Sets(seed);
        var shuffled = sets.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (one, other) = (new Incidence(Names, sets), new Incidence(Names, shuffled));

        Assert.Equal(DigestOverlap.Pairs(one), DigestOverlap.Pairs(other));
        Assert.Equal(PoolSize.Chapman(one), PoolSize.Chapman(other));
        Assert.Equal(Chao.Two(one), Chao.Two(other));
        Assert.Equal(PoolSize.Independence(one).P, PoolSize.Independence(other).P);
        Assert.Equal(Accumulation.OverDigests(one), Accumulation.OverDigests(other));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Digests_with_other_names_have_the_same_numbers(int seed)
    {
        var sets = Sets(seed);
        static string New(string name) => name + "2026";
        var (one, other) = (
            new Incidence(Names, sets),
            new Incidence(Names.Select(New), sets.Select(static s => s.Select(New)))
        );

        Assert.Equal(
            DigestOverlap.Pairs(one).Select(static r => r with { DigestA = New(r.DigestA), DigestB = New(r.DigestB) }),
            DigestOverlap.Pairs(other)
        );
        Assert.Equal(PoolSize.Independence(one).P, PoolSize.Independence(other).P);
        Assert.Equal(Chao.Two(one), Chao.Two(other));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_digest_that_shares_nothing_leaves_the_overlaps_of_the_others(int seed)
    {
        var sets = Sets(seed);
        var one = new Incidence(Names, sets);
        var more = new Incidence([.. Names, "z"], [.. sets, .. Enumerable.Repeat((string[])["z"], 15)]);

        Assert.Equal(
            DigestOverlap.Pairs(one),
            DigestOverlap.Pairs(more).Where(static r => r.DigestA != "z" && r.DigestB != "z")
        );
        Assert.Equal(one.Papers.Count + 15, Chao.Two(more).Observed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_estimate_and_no_interval_is_below_what_was_seen(int seed)
    {
        var incidence = new Incidence(Names, Sets(seed));
        var seen = incidence.Papers.Count;
        var chao = Chao.Two(incidence);

        Assert.True(seen <= chao.Low && chao.Low <= chao.Estimate && chao.Estimate <= chao.High);
        Assert.All(
            PoolSize.Chapman(incidence),
            row =>
            {
                Assert.True(seen <= row.Low && row.Low <= row.High);
                Assert.True(!row.IsSupported || (seen <= row.Estimate && row.Shared >= PoolSize.LeastShared));
            }
        );
    }

    private static string[][] Sets(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, 20 + random.Next(150))
                .Select(_ => Names.Where(_ => random.Next(3) == 0).DefaultIfEmpty(Names[random.Next(4)]).ToArray()),
        ];
    }
}
