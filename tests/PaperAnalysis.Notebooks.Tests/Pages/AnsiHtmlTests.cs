using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class AnsiHtmlTests
{
    [Theory]
    [InlineData("a < b & \"c\" 'd'", "a &lt; b &amp; &quot;c&quot; &#39;d&#39;")]
    [InlineData("\e[31mred\e[0m plain", "<span class=\"ansi-red\">red</span> plain")]
    [InlineData("\e[1;4;92mx\e[22;24;39my", "<span class=\"ansi-bold ansi-underline ansi-green\">x</span>y")]
    [InlineData("\e[3;44mx\e[my", "<span class=\"ansi-italic ansi-on-blue\">x</span>y")]
    [InlineData("\e[38;5;196ma\e[38;2;1;2;3;1mb", "a<span class=\"ansi-bold\">b</span>")]
    [InlineData("\e[31m<script>", "<span class=\"ansi-red\">&lt;script&gt;</span>")]
    [InlineData("\e]8;;https://a.b\e\\link\e]8;;\a", "link")]
    [InlineData("a\e[2K\e[1Gb\e7", "ab")]
    [InlineData("10 %\r20 %\r100 %\nend\r\n", "100 %\nend\n")]
    [InlineData("bell\a and\0 more\e", "bell and more")]
    public void Terminal_text_becomes_this(string text, string html) =>
        Assert.Equal(html, AnsiHtml.Convert(text).Markup);

    [Fact]
    public void Stripping_leaves_the_text() => Assert.Equal("a red\nb", AnsiHtml.Strip("a \e[31mred\e[0m\nx\rb"));
}
