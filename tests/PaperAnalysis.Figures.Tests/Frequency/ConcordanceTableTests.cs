using AngleSharp.Html.Parser;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Figures.Tests;

public class ConcordanceTableTests
{
    private static readonly ConcordanceRow[] Rows =
    [
        new("a:001", "a.txt", 3, "we train a", "model", "of <b>words</b>"),
        new("a:001", "a.txt", 3, "the", "Models", "agree\u001b[31m"),
        new("a:012", "a.txt", 40, "", "model", "selection"),
    ];

    [Fact]
    public void The_text_aligns_the_matches_in_one_column() =>
        // The longest place has 12 characters, the longest left context 10; what stands before a match ends beside it.
        Assert.Equal(
            """
            a:001 line 3   we train a  model   of <b>words</b>
            a:001 line 3          the  Models  agree�[31m
            a:012 line 40              model   selection
            [3 occurrences in 2 papers]
            """.ReplaceLineEndings("\n"),
            new ConcordanceTable(Rows).ToMimeBundle()["text/plain"]
        );

    [Fact]
    public void Wide_characters_take_two_columns()
    {
        var table = new ConcordanceTable([
            new("a:1", "a.txt", 1, "深度", "x", ""),
            new("a:1", "a.txt", 2, "deep", "x", ""),
        ]);

        Assert.Equal("a:1 line 1  深度  x  \na:1 line 2  deep  x  \n[2 occurrences in 1 paper]", table.ToString());
    }

    [Fact]
    public void The_table_encodes_what_digests_say_and_styles_nothing_but_itself()
    {
        var page = new HtmlParser().ParseDocument(new ConcordanceTable(Rows).ToMimeBundle()["text/html"]);

        Assert.Equal(
            ["of <b>words</b>", "agree�[31m", "selection"],
            page.QuerySelectorAll("td.pa-right").Select(cell => cell.TextContent)
        );
        Assert.Empty(page.QuerySelectorAll("b, script"));
        Assert.All(
            page.QuerySelector("style")!.TextContent.Split('}', StringSplitOptions.RemoveEmptyEntries),
            rule => Assert.StartsWith(".pa-kwic", rule, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Rows_beyond_those_shown_are_counted()
    {
        var table = new ConcordanceTable(Rows, 1);

        Assert.Equal(
            "a:001 line 3  we train a  model  of <b>words</b>\n[1 of 3 occurrences in 2 papers]",
            table.ToString()
        );
        Assert.Single(new HtmlParser().ParseDocument(table.ToMimeBundle()["text/html"]).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public void No_occurrence_is_a_table_without_rows_that_says_so()
    {
        var table = new ConcordanceTable([]);

        Assert.Equal("[0 occurrences in 0 papers]", table.ToString());
        Assert.Empty(new HtmlParser().ParseDocument(table.ToMimeBundle()["text/html"]).QuerySelectorAll("tbody tr"));
    }
}
