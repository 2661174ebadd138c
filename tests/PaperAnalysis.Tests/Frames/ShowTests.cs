using AngleSharp.Html.Parser;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class ShowTests
{
    private sealed record Row(string? Title, int Words, double Share);

    private static readonly DataFrame Three = new[]
    {
        new Row("Short", 1, 0.5),
        new Row(null, 12, 1.0 / 3),
        new Row("Ein größeres Wort", 1234567, 1e-7),
    }.ToDataFrame();

    [Fact]
    public void Text_is_aligned_with_numbers_to_the_right_and_the_facts_below() =>
        Assert.Equal(
            """
            Title                Words    Share
            string                 int   double
            Short                    1      0.5
            null                    12  0.33333
            Ein größeres Wort  1234567     1E-7
            [3 rows, 3 columns]

            """,
            Three.ToText()
        );

    [Fact]
    public void What_is_cut_is_said()
    {
        var text = Three.ToText(new TableOptions { Rows = 1, CellLength = 4 });

        Assert.Equal(
            """
            Title   Words   Share
            string    int  double
            Sho…        1     0.5
            [first 1 of 3 rows, 3 columns; 1 cell cut at …]

            """,
            text
        );
    }

    [Fact]
    public void Columns_that_do_not_fit_the_width_are_named() =>
        Assert.Equal(
            """
            Title   Words
            string    int
            Short       1
            null       12
            [first 2 of 3 rows, 3 columns; not shown for width: Share]

            """,
            Three.ToText(new TableOptions { Rows = 2, Width = 15 })
        );

    [Fact]
    public void Text_counts_wide_letters_as_two_columns_and_combining_marks_as_none() =>
        Assert.Equal(
            """
            Title   Words   Share
            string    int  double
            日本語      1       1
            ｶﾅ 한       2       1
            résumé      3       1
            👍          4       1
            [4 rows, 3 columns]

            """,
            new[]
            {
                new Row("日本語", 1, 1),
                new Row("ｶﾅ 한", 2, 1),
                new Row("re\u0301sume\u0301", 3, 1),
                new Row("👍", 4, 1),
            }
                .ToDataFrame()
                .ToText()
        );

    [Fact]
    public void Html_says_names_rows_and_what_is_cut()
    {
        var rows = Enumerable.Range(1, 384).Select(static i => new Row(new string('x', i), i, i));
        var page = new HtmlParser().ParseDocument(rows.ToDataFrame().ToMimeBundle()["text/html"]);

        Assert.Equal(20, page.QuerySelectorAll(".pa-frame tbody tr").Length);
        Assert.Equal(
            ["title", "words", "share"],
            page.QuerySelectorAll("thead th").Select(static th => th.TextContent)
        );
        Assert.Equal("first 20 of 384 rows, 3 columns", page.QuerySelector("caption")!.TextContent);
        Assert.Equal(
            ["pa-number", "pa-number"],
            page.QuerySelectorAll("tbody tr:first-child td").Skip(1).Select(static td => td.ClassName)
        );
    }

    [Fact]
    public void A_long_cell_is_cut_and_holds_its_whole_text_as_its_title()
    {
        var whole = new string('x', 500);
        var page = new HtmlParser().ParseDocument(new[] { new Row(whole, 1, 1) }.ToDataFrame().ToHtml());
        var cell = page.QuerySelector("tbody td")!;

        Assert.Equal(new string('x', 119) + "…", cell.TextContent);
        Assert.Equal(whole, cell.GetAttribute("title"));
        Assert.Equal(
            "1 row, 3 columns; 1 cell cut at … (whole text on hover)",
            page.QuerySelector("caption")!.TextContent
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></table><b>&amp;")]
    public void Everything_shows_as_text(string hostile)
    {
        var longer = hostile + new string('x', 300);
        var frame = new DataFrame(Column.Create<string>(hostile, [hostile, longer]));
        var page = new HtmlParser().ParseDocument(frame.ToHtml());

        Assert.Empty(page.QuerySelectorAll("script, img, b"));
        Assert.Equal(hostile, page.QuerySelector("tbody td")!.TextContent);
        Assert.Equal(longer, page.QuerySelectorAll("tbody td")[1].GetAttribute("title"));
        Assert.Equal(hostile, page.QuerySelector("th")!.TextContent);
    }

    [Fact]
    public void Control_characters_and_broken_surrogates_steer_neither_terminal_nor_page()
    {
        var frame = new DataFrame(Column.Create<string>("x", ["a\u001b[2Jb\0\nc\ud800d"]));
        var page = new HtmlParser().ParseDocument(frame.ToHtml());

        Assert.Equal("a\ufffd[2Jb\ufffd c\ufffdd", page.QuerySelector("td")!.TextContent);
        Assert.Contains("a\ufffd[2Jb\ufffd c\ufffdd\n", frame.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_reaches_no_further_than_its_own_class()
    {
        var style = new HtmlParser().ParseDocument(Three.ToHtml()).QuerySelector("style")!.TextContent;
        var selectors = style
            .Split('}', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static rule => rule[..rule.IndexOf('{')].Split(','));

        Assert.All(selectors, static s => Assert.StartsWith(".pa-frame", s, StringComparison.Ordinal));
    }

    [Fact]
    public void A_frame_without_rows_or_columns_shows_that_it_has_none()
    {
        Assert.Equal("[0 rows, 0 columns]\n", new DataFrame().ToText());
        Assert.Equal("Title   Words   Share\nstring    int  double\n[0 rows, 3 columns]\n", Three.Head(0).ToText());
        Assert.Equal(
            "0 rows, 3 columns",
            new HtmlParser().ParseDocument(Three.Head(0).ToHtml()).QuerySelector("caption")!.TextContent
        );
    }

    [Fact]
    public void Show_takes_more_rows_than_the_first_twenty()
    {
        var bundle = Enumerable.Range(0, 30).ToDataFrame().Show(25).ToMimeBundle();

        Assert.Equal(25, new HtmlParser().ParseDocument(bundle["text/html"]).QuerySelectorAll("tbody tr").Length);
        Assert.EndsWith("[first 25 of 30 rows, 1 column]\n", bundle["text/plain"], StringComparison.Ordinal);
    }
}
