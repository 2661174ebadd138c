using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

public sealed class SeedsTests
{
    private static readonly Collection Seeds = SeedDigests.Collection;

    [Fact]
    public void The_four_digests_hold_60_60_63_and_201_papers_in_all_384()
    {
        Assert.Equal(["000", "001", "002", "003"], Seeds.Digests.Select(digest => digest.Name));
        Assert.Equal([60, 60, 63, 201], Seeds.Digests.Select(digest => digest.Papers.Count));
        Assert.Equal(60 + 60 + 63 + 201, Seeds.Papers.Count);
        Assert.Empty(Seeds.Warnings);
    }

    [Fact]
    public void The_first_three_are_blank_separated_and_the_last_is_glued()
    {
        Assert.Equal(
            [Layout.BlankSeparated, Layout.BlankSeparated, Layout.BlankSeparated, Layout.Glued],
            Seeds.Digests.Select(digest => digest.Layout)
        );
    }

    [Fact]
    public void Every_line_of_a_digest_is_in_one_class()
    {
        // 000: new, banner, Subscribe, byAK: 4 boilerplate; 1 date; 60 titles; 60 abstracts; a blank line between each
        // two: 124.
        Assert.Equal(new Ledger(249, 124, 4, 1, 60, 60, 0, 60, 0), Seeds.Digests[0].Ledger);
        // 001 has the line Daily Papers too, so 5 + 1 + 120 lines and 125 blank ones between them.
        Assert.Equal(new Ledger(251, 125, 5, 1, 60, 60, 0, 60, 0), Seeds.Digests[1].Ledger);
        Assert.Equal(new Ledger(261, 130, 4, 1, 63, 63, 0, 63, 0), Seeds.Digests[2].Ledger);
        // 003: two banners; the line that starts with the word Subscribe holds the first title, so it is a title line.
        Assert.Equal(new Ledger(404, 0, 2, 0, 201, 201, 0, 201, 0), Seeds.Digests[3].Ledger);
        Assert.All(Seeds.Digests, digest => Assert.True(digest.Ledger.Holds));
        Assert.Equal(2 + 2 * 201, Seeds.Digests[3].Ledger.Lines);
    }

    [Fact]
    public void The_dates_are_those_of_the_page_and_get_no_year()
    {
        Assert.Equal(
            ["Mar 17", "Aug 11", "Mar 18", null],
            Seeds.Digests.Select(digest => digest.Papers.Select(p => p.DateText).Distinct().Single())
        );
        Assert.All(Seeds.Papers, paper => Assert.Null(paper.Date));
    }

    [Fact]
    public void Lengths_lie_where_an_independent_count_puts_them()
    {
        Assert.Equal(16, Seeds.Papers.Min(paper => paper.Title.Length));
        Assert.Equal(168, Seeds.Papers.Max(paper => paper.Title.Length));
        Assert.Equal(489, Seeds.Papers.Min(paper => paper.Abstract.Length));
        Assert.Equal(1920, Seeds.Papers.Max(paper => paper.Abstract.Length));
        Assert.Equal(4, Seeds.Papers.Count(paper => paper.Title.EndsWith('?')));
    }

    [Fact]
    public void Distinct_papers_number_344()
    {
        var groups = Seeds.Papers.GroupBy(paper => (paper.Title, paper.Abstract)).ToList();
        Assert.Equal(344, groups.Count);
        Assert.Equal(
            [(1, 314), (2, 22), (3, 6), (4, 2)],
            groups.GroupBy(g => g.Count()).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))
        );
    }

    [Fact]
    public void The_text_at_a_papers_spans_and_lines_is_its_title_and_abstract()
    {
        foreach (var digest in Seeds.Digests)
        {
            var text = File.ReadAllText(digest.File, Encoding.UTF8);
            var lines = text.Split('\n');
            foreach (var paper in digest.Papers)
            {
                Assert.Equal(paper.Title, text[paper.TitleSpan.Start..paper.TitleSpan.End]);
                Assert.Equal(paper.Abstract, text[paper.AbstractSpan.Start..paper.AbstractSpan.End]);
                Assert.EndsWith(paper.Title, lines[paper.Lines.First - 1], StringComparison.Ordinal);
                Assert.Equal(paper.Abstract, lines[paper.Lines.Last - 1]);
            }
        }
    }

    [Fact]
    public void A_title_glued_to_the_word_Subscribe_starts_after_it()
    {
        var first = Seeds.Digests[3].Papers[0];
        Assert.Equal(
            "Physics-guided Shape-from-Template: Monocular Video Perception through Neural Surrogate Models",
            first.Title
        );
        Assert.Equal(new LineRange(3, 4), first.Lines);
        // The two banner lines have 51 and 40 characters and a line feed each; then comes "Subscribe" with 9.
        Assert.Equal(51 + 1 + 40 + 1 + 9, first.TitleSpan.Start);
    }

    [Fact]
    public void Ids_are_the_digest_and_the_position()
    {
        Assert.Equal("000:001", Seeds.Papers[0].Id);
        Assert.Equal("000:017", Seeds.Papers[16].Id);
        Assert.Equal("003:201", Seeds.Papers[^1].Id);
        Assert.Equal(384, Seeds.Papers.Select(paper => paper.Id).Distinct().Count());
    }
}
