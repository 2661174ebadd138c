using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class SeedsDuplicatesTests(MergedSeeds seeds) : IClassFixture<MergedSeeds>
{
    [Fact]
    public void The_384_records_are_344_papers_and_40_copies_of_them()
    {
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)", seeds.Merged.Summary);
        Assert.Equal(["title and abstract are identical"], seeds.Merged.Merged.Select(m => m.Reason).Distinct());
        // Copies differ in nothing but the date of the digest that they came in.
        Assert.Equal(["date"], seeds.Merged.Merged.SelectMany(m => m.Differences).Select(d => d.Field).Distinct());
        Assert.Equal(344, seeds.Merged.Groups.Count);
    }

    [Fact]
    public void Multiplicity_adds_up_to_the_records()
    {
        var rows = Multiplicity.Of(seeds.Merged);

        Assert.Equal([new(1, 314), new(2, 22), new(3, 6), new(4, 2)], rows);
        Assert.Equal(384, rows.Sum(r => r.Records * r.Papers)); // 314 + 2*22 + 3*6 + 4*2
    }

    [Fact]
    public void Digests_share_the_papers_that_were_counted_independently()
    {
        var rows = DigestOverlap.Pairs(Incidence.Of(seeds.Merged));

        Assert.Equal(
            [
                ("000", "001", 13),
                ("000", "002", 7),
                ("000", "003", 9),
                ("001", "002", 4),
                ("001", "003", 10),
                ("002", "003", 9),
            ],
            rows.Select(r => (r.DigestA, r.DigestB, r.Shared))
        );
        Assert.Equal(
            (60, 60, 13.0 / (60 + 60 - 13), 13.0 / 60),
            (rows[0].SizeA, rows[0].SizeB, rows[0].Jaccard, rows[0].ContainmentA)
        );
        Assert.Equal(
            (63, 201, 9.0 / 63, 9.0 / 201),
            (rows[5].SizeA, rows[5].SizeB, rows[5].ContainmentA, rows[5].ContainmentB)
        );
    }

    [Fact]
    public void Regions_hold_the_papers_that_were_counted_independently()
    {
        var rows = DigestRegions.Of(Incidence.Of(seeds.Merged));

        Assert.Equal(
            [
                ("000", 41),
                ("001", 42),
                ("002", 50),
                ("003", 181),
                ("000+001", 6),
                ("000+002", 2),
                ("000+003", 3),
                ("001+003", 5),
                ("002+003", 6),
                ("000+001+002", 2),
                ("000+001+003", 3),
                ("000+002+003", 1),
                ("000+001+002+003", 2),
            ],
            rows.Select(r => (r.Region, r.Papers))
        );
        Assert.Equal(344, rows.Sum(r => r.Papers));
    }

    [Theory]
    [InlineData(ShingleUnit.Words, 3, 0.046)]
    [InlineData(ShingleUnit.Words, 5, 0.016)]
    [InlineData(ShingleUnit.Characters, 5, 0.215)]
    public void The_closest_two_abstracts_are_far_from_a_duplicate(ShingleUnit unit, int size, double jaccard)
    {
        var shingles = new ShingleOptions
        {
            Unit = unit,
            Size = size,
            Text = ComparedText.Abstract,
        };

        var closest = NearDuplicates.Closest(SeedDigests.Collection.Papers, shingles, 5);

        Assert.Equal(jaccard, closest[0].Similarity, 0.0005);
        Assert.Equal(closest.OrderByDescending(p => p.Similarity), closest);
        Assert.Empty(NearDuplicates.Pairs(seeds.Merged.Kept, new TextMatching { Shingles = shingles }));
    }

    [Fact]
    public void Matching_by_text_merges_no_more_than_the_copies()
    {
        var near = SeedDigests.Collection.Papers.MergeByText();

        Assert.Equal(seeds.Merged.Summary, near.Summary);
        Assert.Empty(near.Flagged);
    }

    [Fact]
    public void The_two_parts_on_lithium_ion_batteries_stay_two()
    {
        var parts = seeds
            .Merged.Kept.Where(p => p.Title.Contains("Li-ion battery", StringComparison.OrdinalIgnoreCase))
            .ToArray();

        Assert.Equal(2, parts.Length);
        // At a threshold at which their titles are linked they are flagged, not merged.
        var titles = SeedDigests.Collection.Papers.MergeByText(
            new TextMatching
            {
                Threshold = 0.3,
                Shingles = new ShingleOptions { Size = 2, Text = ComparedText.Title },
            }
        );
        Assert.All(parts, part => Assert.Contains(part, titles.Kept));
        Assert.Contains(
            titles.Flagged,
            f => f.Reason.StartsWith("the titles differ in a number", StringComparison.Ordinal)
        );
    }
}
