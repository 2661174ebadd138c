using MathNet.Numerics.Distributions;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class OverlapTests
{
    // a: 1 2 3, b: 2 3 4 5, c: nothing that others have (6)
    private static readonly Incidence Made = new(
        ["b", "a", "c"],
        [
            ["a"],
            ["a", "b"],
            ["b", "a", "a"],
            ["b"],
            ["b"],
            ["c"],
        ]
    );

    [Fact]
    public void Overlap_counts_jaccard_and_containment_by_hand()
    {
        var ab = DigestOverlap.Pairs(Made)[0];

        Assert.Equal(("a", "b", 3, 4, 2), (ab.DigestA, ab.DigestB, ab.SizeA, ab.SizeB, ab.Shared));
        Assert.Equal(2.0 / 5, ab.Jaccard);
        Assert.Equal((ab.JaccardLow * 5, ab.JaccardHigh * 5), (ab.SharedLow, ab.SharedHigh));
        Assert.Equal(2.0 / 3, ab.ContainmentA);
        Assert.Equal(2.0 / 4, ab.ContainmentB);
        // a and c share nothing, and neither do b and c.
        Assert.Equal(["a b"], DigestOverlap.Pairs(Made).Select(r => $"{r.DigestA} {r.DigestB}"));
        Assert.Equal(
            new[,]
            {
                { 3, 2, 0 },
                { 2, 4, 0 },
                { 0, 0, 1 },
            },
            DigestOverlap.Counts(Made)
        );
    }

    /// <summary>All pairs of so many digests are 200 million: rows for each would be 30 GB.</summary>
    [Fact]
    public void Pairs_that_share_nothing_cost_nothing()
    {
        string[] names = [.. Enumerable.Range(0, 20_000).Select(i => $"{i:00000}")];
        var incidence = new Incidence(names, [.. names.Select(n => new[] { n }), ["00003", "19999"]]);

        var pair = Assert.Single(DigestOverlap.Pairs(incidence));

        Assert.Equal(
            ("00003", "19999", 2, 2, 1, 1.0 / 3),
            (pair.DigestA, pair.DigestB, pair.SizeA, pair.SizeB, pair.Shared, pair.Jaccard)
        );
        Assert.Equal((3.0 * 3 / 2) - 1, Assert.Single(PoolSize.Chapman(incidence)).Estimate);
    }

    [Fact]
    public void Regions_are_exclusive_and_add_up()
    {
        var regions = DigestRegions.Of(Made);

        Assert.Equal([("a", 1), ("b", 2), ("c", 1), ("a+b", 2)], regions.Select(r => (r.Region, r.Papers)));
        Assert.Equal(6, regions.Sum(r => r.Papers));
        Assert.Equal(2.0 / 6, regions[3].Share);
        var (low, high) = Wilson.Interval(2, 6, 0.95);
        Assert.Equal(low * 6, regions[3].PapersLow, 1e-12);
        Assert.Equal(high * 6, regions[3].PapersHigh, 1e-12);
    }

    [Fact]
    public void A_digest_whose_name_joins_two_others_is_a_region_of_its_own()
    {
        // Both were one region while regions were told by their joined names.
        var regions = DigestRegions.Of(
            new Incidence(
                ["a", "b", "a+b"],
                [
                    ["a+b"],
                    ["a", "b"],
                ]
            )
        );

        Assert.Equal([("a+b", 1), ("a+b", 1)], regions.Select(r => (r.Region, r.Papers)));
        Assert.Equal([1, 2], regions.Select(r => r.Digests.Count));
    }

    [Theory]
    [InlineData(10, 264)]
    [InlineData(0, 60)]
    [InlineData(60, 60)]
    [InlineData(1, 3)]
    public void The_ends_of_the_interval_are_the_shares_that_a_score_test_just_rejects(int successes, int trials)
    {
        var (low, high) = Wilson.Interval(successes, trials, 0.95);

        var z = Normal.InvCDF(0, 1, 0.975);
        foreach (var p in new[] { low, high }.Where(p => p is > 0 and < 1))
        {
            Assert.Equal(z, Math.Abs((double)successes / trials - p) / Math.Sqrt(p * (1 - p) / trials), 1e-9);
        }

        Assert.InRange((double)successes / trials, low, high);
    }

    [Fact]
    public void Nothing_seen_says_nothing() => Assert.Equal((0.0, 1.0), Wilson.Interval(0, 0, 0.95));

    [Fact]
    public void Random_collections_agree_with_set_arithmetic()
    {
        var random = new Random(9);
        string[] names = ["a", "b", "c", "d"];
        for (var round = 0; round < 50; round++)
        {
            var sets = Enumerable
                .Range(0, 30)
                .Select(_ => names.Where(_ => random.Next(3) == 0).DefaultIfEmpty("a").ToHashSet())
                .ToArray();
            var incidence = new Incidence(names, sets);
            var members = names.ToDictionary(
                n => n,
                n => Enumerable.Range(0, 30).Where(i => sets[i].Contains(n)).ToHashSet()
            );

            var pairs = DigestOverlap.Pairs(incidence);
            Assert.Equal(
                from a in names
                from b in names
                where string.CompareOrdinal(a, b) < 0 && members[a].Overlaps(members[b])
                select (a, b),
                pairs.Select(r => (r.DigestA, r.DigestB))
            );
            Assert.All(members, m => Assert.Equal(m.Value.Count, incidence.Size(Array.IndexOf(names, m.Key))));
            foreach (var row in pairs)
            {
                var (a, b) = (members[row.DigestA], members[row.DigestB]);
                Assert.Equal(a.Intersect(b).Count(), row.Shared);
                Assert.Equal((double)a.Intersect(b).Count() / a.Union(b).Count(), row.Jaccard);
                Assert.InRange(row.Jaccard, row.JaccardLow, row.JaccardHigh);
            }

            foreach (var region in DigestRegions.Of(incidence))
            {
                var inside = region.Digests.Select(d => members[d]).Aggregate((x, y) => [.. x.Intersect(y)]);
                var outside = names.Except(region.Digests).SelectMany(d => members[d]);
                Assert.Equal(inside.Except(outside).Count(), region.Papers);
            }
        }
    }
}
