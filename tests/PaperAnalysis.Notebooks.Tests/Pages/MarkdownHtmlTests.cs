using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("# A *b* `c`", "<h1 id=\"A-b-c\">A <em>b</em> <code>c</code></h1>\n")]
    [InlineData("a ~~b~~", "<p>a <del>b</del></p>\n")]
    [InlineData("$x < y$", "<p><span class=\"math\">x &lt; y</span></p>\n")]
    [InlineData("$$\n\\sum x\n$$", "<div class=\"math\">\\sum x\n</div>\n")]
    [InlineData("costs $5 and $6 more", "<p>costs $5 and $6 more</p>\n")]
    [InlineData("**26 %** to 49 % of `1 %`", "<p><strong>26\u00a0%</strong> to 49\u00a0% of <code>1 %</code></p>\n")]
    [InlineData("[x](https://a.b/c)", "<p><a href=\"https://a.b/c\">x</a></p>\n")]
    [InlineData("[x](02-more.ipynb#Two)", "<p><a href=\"02-more.html#Two\">x</a></p>\n")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")]
    [InlineData("![photo](https://a.b/c.png)", "<p><a href=\"https://a.b/c.png\">photo</a></p>\n")]
    [InlineData("![photo](missing.png)", "<p><a href=\"missing.png\">photo</a></p>\n")]
    public void Markdown_becomes_this(string markdown, string html) => Assert.Equal(html, Convert(markdown));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("![x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("# <svg/onload=alert(1)>")]
    [InlineData("|a|\n|-|\n|<iframe src=javascript:alert(1)>|")]
    [InlineData("```\n</code></pre><script>alert(1)</script>\n```")]
    [InlineData("$</span><script>alert(1)</script>$")]
    [InlineData("[x](a \"\\\" onmouseover=alert(1) \")")]
    [InlineData("``` \" onload=alert(1)\nx\n```")]
    public void Text_of_unknown_origin_does_nothing(string markdown) => AssertHarmless(Convert(markdown));

    // Markdig throws at more than 128 levels: one abstract with brackets ended `render`.
    [Theory]
    [InlineData("*[", 70)]
    [InlineData("> ", 400)]
    [InlineData("- ", 400)]
    public void What_nests_too_deep_is_shown_as_it_was_written(string opener, int times)
    {
        var markdown = string.Concat(Enumerable.Repeat(opener, times)) + "<b>*";

        Assert.Contains("&lt;b&gt;", Convert(markdown), StringComparison.Ordinal);
        AssertHarmless(Convert(markdown));
    }

    // C# strings can hold it, and the renderer failed at it in an address.
    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_what_cannot_be_read() =>
        Assert.Equal(
            "<p><a href=\"http:%EF%BF%BD%E9%84%B2\">http:\uFFFD\u9132</a></p>\n",
            Convert("<http:" + (char)0xD8C2 + "\u9132>")
        );

    [Fact]
    public void No_mix_of_such_text_does_anything() =>
        Prop.ForAll(
                Gen.Elements(
                        "<script>",
                        "</script>",
                        "javascript:",
                        "[",
                        "](",
                        ")",
                        "<",
                        ">",
                        "\"",
                        "'",
                        "`",
                        "```",
                        "$",
                        "|",
                        "\n",
                        "\n\n",
                        "# ",
                        "!",
                        "a",
                        " onload=x ",
                        "&#x6a;",
                        "\\",
                        "\t",
                        "https://a.b/"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                markdown => AssertHarmless(Convert(markdown))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    // Markdig takes the square of their number for each of these.
    [Theory]
    [InlineData("[", 2_001)]
    [InlineData("![](", 1_001)]
    [InlineData("*_", 1_001)]
    [InlineData("[a\n", 2_001)]
    [InlineData("> [\n", 2_001)]
    [InlineData("(mailto:", 2_001)]
    [InlineData("www.x", 2_001)]
    [InlineData("x-|", 101)]
    [InlineData(">", 101)]
    [InlineData("- ", 101)]
    [InlineData("1. ", 101)]
    public void A_block_of_more_marks_than_people_write_is_shown_as_it_was_written(string mark, int times)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, times));
        Assert.Equal(Html.Of($"<pre class=\"text\">{markdown}</pre>").Markup, Convert(markdown));
    }

    // A blank line ends a block, also within a quotation; a rule is no list.
    [Fact]
    public void Blocks_of_many_marks_each_are_read()
    {
        var text = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a* ", 900)) + "\n\n", 4));
        Assert.Equal(3_600, Convert(text).Split("<em>a</em>").Length - 1);
        Assert.Equal(
            3_600,
            Convert(text.Replace("\n\n", "\n>\n>", StringComparison.Ordinal)).Split("<em>a</em>").Length - 1
        );
        Assert.Equal("<hr />\n", Convert(new string('-', 300) + "\n"));
    }

    [Fact]
    public void Headings_with_the_same_text_get_different_anchors() =>
        Assert.Equal(
            "<h2 id=\"a\">a</h2>\n<h2 id=\"a-2\">a</h2>\n<h2 id=\"section\"></h2>\n",
            Convert("## a\n## a\n##")
        );

    [Fact]
    public void Attached_and_local_images_are_put_into_the_page()
    {
        var folder = Directory.CreateTempSubdirectory("images-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a b.png"), [1, 2, 3]);
            var links = new PageLinks
            {
                Folder = folder.FullName,
                Attachments = new JsonObject { ["x.png"] = new JsonObject { ["image/png"] = "AA\nAA" } },
            };
            // 01 02 03 is AQID in base 64.
            Assert.Equal(
                "<p><img src=\"data:image/png;base64,AQID\" alt=\"\" /> <img src=\"data:image/png;base64,AAAA\" alt=\"y\" /></p>\n",
                MarkdownHtml.Convert("![](a%20b.png) ![y](attachment:x.png)", links, new HeadingIds()).Html.Markup
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Convert(string markdown) =>
        MarkdownHtml.Convert(markdown, new PageLinks { Folder = "nowhere" }, new HeadingIds()).Html.Markup;

    /// <summary>
    /// Reads the HTML as a browser does: no element or attribute may act, no address may be one of a program.
    /// </summary>
    private static void AssertHarmless(string html)
    {
        string[] acting = ["SCRIPT", "IFRAME", "OBJECT", "EMBED", "SVG", "STYLE", "LINK", "FORM", "META"];
        foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.TagName.ToUpperInvariant(), acting);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), html);
                if (attribute.Name is "href" or "src")
                {
                    Assert.DoesNotMatch(@"(?i)^\s*(j\s*a\s*v\s*a\s*s|vbs|data:text)", attribute.Value);
                }
            }
        }
    }
}
