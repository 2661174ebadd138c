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
    public void White_space_between_elements_and_at_the_ends_of_a_title_is_none_of_its_words()
    {
        var page =
            $"<html><h3><a href='/papers/1'>\n  Graphs, <b>trees</b> <i>and</i>\t nets\n</a></h3><p>{Abstract}</p></html>";
        var paper = Digest.Parse("d", page).Papers[0];

        Assert.Equal("Graphs, trees and nets", paper.Title);
        Assert.Equal("Graphs, <b>trees</b> <i>and</i>\t nets", page[paper.TitleSpan.Start..paper.TitleSpan.End]);
    }

    [Theory]
    [InlineData("/papers/2503.00001")]
    [InlineData("https://arxiv.org/abs/2503.00001")]
    [InlineData("https://arxiv.org/pdf/2503.00001")]
    [InlineData("https://arxiv.org/html/2503.00001")]
    [InlineData("https://openreview.net/forum?id=ab")]
    [InlineData("https://openreview.net/pdf?id=ab")]
    [InlineData("https://DOI.org/10.1000/1")]
    [InlineData("https://aclanthology.org/2025.acl-long.1/")]
    [InlineData("https://proceedings.mlr.press/v1/a.html")]
    public void A_link_to_where_papers_stand_is_a_title(string link) =>
        Assert.Equal("A title of a paper", Assert.Single(Linked(link).Papers).Title);

    [Theory]
    [InlineData("https://arxiv.org/list/cs.LG")]
    [InlineData("https://arxiv.org/abs/")]
    [InlineData("/papers/?page=2")]
    [InlineData("/papers/#top")]
    public void A_link_to_elsewhere_is_none(string link) => Assert.Throws<DigestException>(() => Linked(link));

    /// <summary>None of these is an abstract: a short note, a heading, a text of another article.</summary>
    [Theory]
    [InlineData("<p>A short note.</p>")]
    [InlineData("<h4>?</h4>")]
    [InlineData("</article><article><p>?</p>")]
    [InlineData("</article><p>?</p>")]
    public void What_stands_behind_a_title_is_not_always_its_abstract(string behind)
    {
        var text = behind.Replace("?", new string('y', 150), StringComparison.Ordinal);
        var digest = Digest.Parse(
            "d",
            $"<html><article>{Title(1)}{text}</article><article>{Title(2)}<p>{Abstract}</p></article></html>"
        );

        Assert.Equal("A title of paper 2", Assert.Single(digest.Papers).Title);
        Assert.Contains(
            digest.Warnings,
            warning => warning.Found == "a title without an abstract, \"A title of paper 1\""
        );
    }

    /// <summary>However long it is, it is no text of the page, and what follows it is.</summary>
    [Theory]
    [InlineData("title")]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("noscript")]
    [InlineData("iframe")]
    [InlineData("noembed")]
    [InlineData("noframes")]
    [InlineData("textarea")]
    public void What_an_element_hides_is_not_read(string name)
    {
        var page = $"<html>{Title(1)}<{name}><p>{new string('y', 300)}</p></{name}>{Abstract}</html>";

        Assert.Equal(Abstract, Digest.Parse("d", page).Papers[0].Abstract);
    }

    [Theory]
    [InlineData("<nav>?</nav>")]
    [InlineData("<footer>?</footer>")]
    [InlineData("<aside>?</aside>")]
    [InlineData("<button>?</button>")]
    [InlineData("<select><option>?</select>")]
    [InlineData("<form>?</form>")]
    [InlineData("<dialog>?</dialog>")]
    // One within another ends, and one that never began.
    [InlineData("<nav><nav>All</nav>?</nav>")]
    [InlineData("</nav><nav>?</nav>")]
    public void What_stands_around_papers_is_not_read(string around)
    {
        var text = around.Replace("?", new string('y', 300), StringComparison.Ordinal);
        var page = $"<html>{Title(1)}{text}<p>{Abstract}</p></html>";

        Assert.Equal(Abstract, Digest.Parse("d", page).Papers[0].Abstract);
    }

    [Theory]
    [InlineData("<!-- saved from url=(0026)https://a.example/papers/x -->")]
    [InlineData("<!--saved from url=(0026)https://a.example/papers/x-->")]
    [InlineData("<!-- https://b.example/ --><link rel=canonical href='https://a.example/papers/x'>")]
    [InlineData("<link rel=canonical href='https://a.example/'><link rel=canonical href='https://b.example/'>")]
    public void An_address_is_completed_by_that_from_which_the_page_was_saved(string head)
    {
        var page = $"<html>{head}{Title(1)}<p>{Abstract}</p></html>";

        Assert.Equal("https://a.example/papers/1", Digest.Parse("d", page).Papers[0].Url);
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2503.00001", "https://arxiv.org/abs/2503.00001")]
    [InlineData("http://arxiv.org/abs/2503.00001", "http://arxiv.org/abs/2503.00001")]
    [InlineData("/papers/2503.00001", null)]
    [InlineData("file:///home/papers/2503.00001", null)]
    public void Without_it_only_a_whole_address_is_one(string link, string? url)
    {
        var page = $"<html><h3><a href='{link}'>A title of a paper</a></h3><p>{Abstract}</p></html>";

        Assert.Equal(url, Digest.Parse("d", page).Papers[0].Url);
    }

    [Theory]
    [InlineData("Abstract: ")]
    [InlineData("<b>Abstract</b>:\n  <i></i>")]
    [InlineData("AI-generated\n summary ")]
    public void A_label_is_no_part_of_the_abstract_nor_of_its_place(string label)
    {
        var page = $"<html>{Title(1)}\n<p>{label}{Abstract}</p></html>";
        var paper = Digest.Parse("d", page).Papers[0];

        Assert.Equal(Abstract, paper.Abstract);
        Assert.Equal(Abstract, page[paper.AbstractSpan.Start..paper.AbstractSpan.End]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Places_and_lines_are_those_of_the_file_whatever_its_line_ends_are(string lineEnd)
    {
        var page = $"<html>\n\n{Title(1)}\n<p>{Abstract}</p>\n</html>".ReplaceLineEndings(lineEnd);
        var paper = Digest.Parse("d", page).Papers[0];

        Assert.Equal(new LineRange(3, 4), paper.Lines);
        Assert.Equal(paper.Title, page[paper.TitleSpan.Start..paper.TitleSpan.End]);
        Assert.Equal(paper.Abstract, page[paper.AbstractSpan.Start..paper.AbstractSpan.End]);
    }

    [Fact]
    public void A_page_may_begin_with_text_where_its_layout_is_given()
    {
        var text = new string('y', 90);
        var page = $"{text}\n{Title(1)}<p>{Abstract}</p>";
        var digest = Digest.Parse("d", page, new ReadOptions { Layout = Layout.SavedHtml });

        Assert.Equal(2, Assert.Single(digest.Papers).Lines.First);
        Assert.Equal(1, digest.Ledger.Unrecognised);
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

    private static Digest Linked(string link) =>
        Digest.Parse("d", $"<html><p><a href='{link}'>A title of a paper</a></p><p>{Abstract}</p></html>");

    private static string Title(int number) => $"<h3><a href='/papers/{number}'>A title of paper {number}</a></h3>";
}
