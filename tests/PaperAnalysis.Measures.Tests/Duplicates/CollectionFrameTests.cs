using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class CollectionFrameTests(MergedSeeds seeds) : IClassFixture<MergedSeeds>
{
    [Fact]
    public void One_row_for_each_record_of_the_seeds_384_as_344_kept_and_40_merged()
    {
        Assert.Equal(384, seeds.Frame.Rows.Count);
        Assert.Equal(
            [("000", 60), ("001", 60), ("002", 63), ("003", 201)],
            seeds.Frame.GroupBy("Digest").Size().Rows.Select(static r => (r.Get<string>("Digest"), r.Get<int>("Size")))
        );
        Assert.Equal(344, seeds.Frame.Filter<bool>("Kept", static kept => kept).Rows.Count);
        Assert.Equal(344, seeds.Frame["Group"].ValueCounts().Rows.Count);
        Assert.Equal(344, seeds.Frame["MergedInto"].NullCount);
        Assert.Equal(344, seeds.Frame["Reason"].NullCount);
    }

    [Fact]
    public void The_columns_are_named_and_typed() =>
        Assert.Equal(
            "Digest string, Position int, Date string, Day date, Id string, Title string, Abstract string, RepairedTitle string, RepairedAbstract string, File string, "
                + "FirstLine int, LastLine int, TitleWords int, AbstractWords int, Group int, Kept bool, MergedInto string, Reason string",
            string.Join(", ", seeds.Frame.Columns.Select(static c => $"{c.Name} {c.Type}"))
        );

    [Fact]
    public void A_date_without_a_year_stays_text_and_a_digest_without_a_date_has_none() =>
        Assert.Equal(
            [("000", "Mar 17"), ("001", "Aug 11"), ("002", "Mar 18"), ("003", null)],
            seeds
                .Frame.GroupBy("Digest")
                .First("Date")
                .Rows.Select(static r => (r.Get<string>("Digest"), (string?)r["Date"]))
        );

    [Fact]
    public void A_row_can_be_traced_to_its_lines()
    {
        foreach (var digest in seeds.Frame.GroupBy("File").Groups)
        {
            var lines = File.ReadAllLines(
                Path.Combine(SeedDigests.Root, "seeds", Path.GetFileName(digest.Rows[0].Get<string>("File")))
            );
            foreach (var row in digest.Rows)
            {
                Assert.Contains(
                    row.Get<string>("Title"),
                    lines[row.Get<int>("FirstLine") - 1],
                    StringComparison.Ordinal
                );
                Assert.Equal(row.Get<string>("Abstract"), lines[row.Get<int>("LastLine") - 1].Trim());
            }
        }
    }

    [Fact]
    public void Words_of_title_and_abstract_are_counted_without_links_by_hand()
    {
        // "OLMo 2 is here" 4; "Code: https://…, see image- and video-level results." Code see image- and video-level
        // results = 6
        var papers = MadePaper.List(
            ("OLMo 2 is here", "Code: https://github.com/a/b, see image- and video-level results.")
        );
        var row = papers.Merge().ToDataFrame().Rows[0];

        Assert.Equal((4, 6), (row.Get<int>("TitleWords"), row.Get<int>("AbstractWords")));
    }

    [Fact]
    public void Damaged_mathematics_is_mended_beside_the_text_as_it_came()
    {
        var touched = seeds.Frame.Filter(static r => r.Get<string>("Title") != r.Get<string>("RepairedTitle"));

        // Three distinct papers have damage in the title (seeds, counted independently); a repair adds backslashes and
        // nothing else.
        Assert.InRange(touched["Title"].ValueCounts().Rows.Count, 1, 3);
        Assert.All(
            seeds.Frame.Rows,
            static r => Assert.Equal(Bare(r.Get<string>("Abstract")), Bare(r.Get<string>("RepairedAbstract")))
        );

        static string Bare(string text) =>
            text.Replace("\\", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }
}
