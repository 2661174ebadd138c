using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Findings;
using PaperAnalysis.Frames;
using PaperAnalysis.Measures.Tests.Duplicates;

namespace PaperAnalysis.Measures.Tests.Findings;

public sealed class StartFindingsTests
{
    [Theory]
    [InlineData(0, "- **no papers** of no digests are a table: to filter, group, join and draw it takes a line each.")]
    [InlineData(1, "- **1 paper** of 1 digest is a table: to filter, group, join and draw it takes a line each.")]
    [InlineData(
        5,
        "- **5 papers** of 1 digest are a table: to filter, group, join and draw it takes a line each.\n- The median abstract has **3 words**; the shortest has 1, the longest 5."
    )]
    public void The_papers_are_counted_and_five_abstracts_have_a_middle(int papers, string expected)
    {
        var merged = Papers(papers, static n => string.Join(' ', Enumerable.Repeat("word", n))).Merge();

        Assert.Equal(expected, StartFindings.Of(merged, merged.ToDataFrame()).Markdown);
    }

    [Fact]
    public void Abstracts_that_are_empty_or_of_one_length_have_no_middle()
    {
        foreach (var text in new[] { "", "always the same" })
        {
            var merged = Papers(6, _ => text).Merge();
            Assert.DoesNotContain(
                "median",
                StartFindings.Of(merged, merged.ToDataFrame()).Markdown,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 3, "No paper has “a\\*b” in its title or abstract. Change the word above, and run the cell again.")]
    [InlineData(1, 1, "**The only paper** has “a\\*b” in its title or abstract.")]
    [InlineData(1, 3, "**1 of 3 papers** has “a\\*b” in its title or abstract.")]
    [InlineData(2, 2, "**Both papers** have “a\\*b” in their title or abstract.")]
    [InlineData(3, 3, "**All 3 papers** have “a\\*b” in their title or abstract.")]
    public void What_a_filter_found_is_said(int found, int papers, string expected) =>
        Assert.Equal(expected, StartFindings.Filtered("a*b", Rows(found), Rows(papers)).Markdown);

    [Theory]
    [InlineData("", "")]
    [InlineData("7", "There is one digest, **d0**: nothing to compare it with.")]
    [InlineData("3,3", "Each of the 2 digests lists 3 papers.")]
    [InlineData("1,1", "Each of the 2 digests lists 1 paper.")]
    [InlineData("3,9,1", "Of 3 digests, **d1** lists the most papers, 9 of 13.")]
    [InlineData("9,3,9", "Of 3 digests, **d0** and **d2** list the most papers, 9 each.")]
    [InlineData("2,2,2,2,1", "4 of 5 digests list the most papers, 2 each.")]
    public void The_digests_with_the_most_papers_are_named(string papers, string expected)
    {
        var counts = papers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var digests = new DataFrame(
            Column.Create("Digest", counts.Select((_, place) => $"d{place}")),
            Column.Create("Papers", counts)
        );

        Assert.Equal(expected, StartFindings.ByDigest(digests).Markdown);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("0,0", "No abstract has a link, so that there is nothing to compare.")]
    [InlineData("2", "**The only abstract** has a link.")]
    [InlineData("2,0", "**1 of 2 abstracts** has a link.")]
    [InlineData("2,0,1", "**2 of 3 abstracts** have a link.")]
    public void Abstracts_with_links_are_counted(string links, string expected)
    {
        var counts = links.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);

        Assert.Equal(expected, StartFindings.Linked(new DataFrame(Column.Create("Links", counts))).Markdown);
    }

    private static Paper[] Papers(int count, Func<int, string> text) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => MadePaper.Of($"{(char)('a' + n)} title of its own {n}", text(n), "d", n)),
        ];

    private static DataFrame Rows(int count) => new(Column.Create("n", Enumerable.Range(0, count)));
}
