using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

public sealed class SavedHtmlTests
{
    private static readonly string Abstract =
        "We show that a page is read by its structure, whatever stands around: " + new string('x', 60) + ".";

    // As Daily Papers sets out a day: a title leads to its paper, and all else is furniture.
    [Fact]
    public void Headings_that_lead_to_papers_are_titles_and_the_longest_text_behind_each_its_abstract()
    {
        var page = $$"""
            <!DOCTYPE html>
            <html><head><title>Daily Papers</title>
            <link rel="canonical" href="https://papers.example/papers/date/2025-03-17">
            <script>if (a < b) { document.write("<h3><a href='/papers/1'>No title of a paper</a></h3>"); }</script></head>
            <body><nav><a href="/papers/all">All of the papers</a></nav>
            <h1>Daily Papers <time datetime="2025-03-17T00:00:00Z">Mar 17</time></h1>

            <article><a href="/papers/2503.00001"><img src="x.png"></a><button>12</button>
            <h3><a href="/papers/2503.00001">Graphs &amp;
              trees: <b>a</b> survey</a></h3><span>Submitted by somebody</span>
            <p>Abstract: {{Abstract.Replace("structure", "struc<i>ture</i>", StringComparison.Ordinal)}}</p></article>
            <article><h3><a href="https://arxiv.org/abs/2503.00002v1">A second paper</a></h3>
            <p>{{Abstract}}</p>
            </article>
            <p>{{new string('y', 90)}}</p>
            <footer>{{new string('z', 200)}}</footer></body></html>
            """;

        var digest = Digest.Parse("d", page);

        Assert.Same(Layout.SavedHtml, digest.Layout);
        Assert.Equal(
            [
                ("2503.00001", "Graphs & trees: a survey", Abstract, "https://papers.example/papers/2503.00001"),
                ("2503.00002", "A second paper", Abstract, "https://arxiv.org/abs/2503.00002v1"),
            ],
            digest.Papers.Select(paper => (paper.Id, paper.Title, paper.Abstract, paper.Url))
        );
        Assert.Equal(new DateOnly(2025, 3, 17), digest.Date);
        Assert.Equal([(9, 11), (12, 13)], digest.Papers.Select(paper => (paper.Lines.First, paper.Lines.Last)));
        Assert.Equal(11, digest.Papers[0].AbstractLineAt(20));
        var span = digest.Papers[1].TitleSpan;
        Assert.Equal("A second paper", page[span.Start..span.End]);
        // 16 lines: a blank one, that of the date, titles on 9, 10 and 12, abstracts on 11 and 13, and what belongs to no paper.
        Assert.Equal(new Ledger(16, 1, 8, 1, 3, 2, 1, 2, 0), digest.Ledger);
        Assert.True(digest.Ledger.Holds);
    }

    [Fact]
    public void Without_links_the_headings_that_texts_follow_are_titles()
    {
        var digest = Digest.Parse(
            "d",
            $"<html><body><h1>My reading list</h1><h2>A first paper</h2><p>{Abstract}</p><h2>Another paper</h2><div>{Abstract}</div></body></html>"
        );

        Assert.Equal(["A first paper", "Another paper"], digest.Papers.Select(paper => paper.Title));
        Assert.All(digest.Papers, paper => Assert.Equal(Abstract, paper.Abstract));
    }

    [Fact]
    public void A_title_without_an_abstract_is_named_and_left_out()
    {
        var digest = Digest.Parse(
            "d",
            $"<html><h3><a href='/papers/1'>Without an abstract</a></h3>\n<h3><a href='/papers/2'>With an abstract</a></h3><p>{Abstract}</p></html>"
        );

        Assert.Equal("With an abstract", Assert.Single(digest.Papers).Title);
        Assert.Equal(1, digest.Ledger.Unpaired);
        Assert.Contains(
            digest.Warnings,
            warning => warning.Found.Contains("Without an abstract", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_page_without_papers_is_an_error_that_says_so()
    {
        var error = Assert.Throws<DigestException>(() =>
            Digest.Parse("d", "<!DOCTYPE html>\n<html><p>Nothing here.</p></html>")
        );

        Assert.StartsWith(
            "d: found no paper in 2 lines read as saved-html; expected a page of papers",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a href=/papers/1><h3>")]
    [InlineData("<nav>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><title>")]
    public void No_nesting_is_too_deep(string open)
    {
        var page =
            $"<html><h3><a href='/papers/1'>A title of a paper</a></h3><p>{Abstract}</p>"
            + string.Concat(Enumerable.Repeat(open, 100_000));

        Assert.Equal("A title of a paper", Digest.Parse("d", page).Papers[0].Title);
    }
}
