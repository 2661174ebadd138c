using PaperAnalysis.Findings;

namespace PaperAnalysis.Measures.Tests.Findings;

public sealed class ProseTests
{
    [Theory]
    [InlineData("**bold** _word_ `code`", @"\*\*bold\*\* \_word\_ \`code\`")]
    [InlineData("[text](http://a.b) ![image](x)", @"\[text\](http\://a.b) !\[image\](x)")]
    [InlineData("<b>&lt; a < b & c", @"\<b\>\&lt; a \< b & c")]
    [InlineData("train_2024_v2", "train_2024_v2")]
    [InlineData("www.x.org, a@b.c", @"www\.x.org, a\@b.c")]
    [InlineData("$x$ | ~y~ \\z", @"\$x\$ \| \~y\~ \\z")]
    [InlineData("# not a title", @"\# not a title")]
    [InlineData("    1. no code, no list", @"1\. no code, no list")]
    [InlineData("one\r\n\r\ntwo\u202Ethree", "one    twothree")]
    public void A_name_stands_as_it_is(string name, string markdown) =>
        Assert.Equal(markdown, Prose.Of($"{name}").Markdown);

    [Fact]
    public void What_a_sentence_sets_off_are_its_names_and_keys_are_told_from_them() =>
        Assert.Equal(
            ["d_1", "`a:1`", "3"],
            Prose.Of($"**{"d_1"}** has {Prose.Code("a:1")} and **{3}** others; {"**no**"}.").Names
        );

    [Fact]
    public void Only_the_start_of_a_line_makes_a_list() =>
        Assert.Equal("Of -1, 2. and #3: \n- \\- x", Prose.Of($"Of {"-1, 2. and #3:"} \n- {"- x"}").Markdown);

    [Fact]
    public void Prose_inside_of_prose_stays_what_it_is() =>
        Assert.Equal(@"**a\*b** and `c*`", Prose.Of($"{Prose.Of($"**{"a*b"}**")} and {Prose.Code("c*")}").Markdown);

    [Theory]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a|b\nc", "`a|b c`")]
    public void Code_holds_any_text(string text, string markdown) => Assert.Equal(markdown, Prose.Code(text).Markdown);

    [Fact]
    public void Numbers_are_the_same_in_every_culture_and_have_their_thousands_apart() =>
        Assert.Equal(
            "1,234 12,345.60 0.5 999 70,730 0.0",
            Prose.Of($"{1234} {12345.6:0.00} {0.5} {999L} {70730.2:0} {-0.01:0.0}").Markdown
        );

    [Fact]
    public void Nothing_to_say_leaves_no_trace()
    {
        Assert.Empty(Prose.None.ToMimeBundle());
        Assert.Equal("A. B.", Prose.Sentences(Prose.Of($"A."), Prose.None, Prose.Of($"B.")).Markdown);
        Assert.Equal("- A\n- B", Prose.Bullets(Prose.None, Prose.Of($"A"), Prose.Of($"B")).Markdown);
        Assert.True(Prose.Bullets(Prose.None).IsNone);
    }

    [Fact]
    public void A_notebook_shows_it_as_markdown() =>
        Assert.Equal("**x**", Prose.Of($"**{"x"}**").ToMimeBundle()["text/markdown"]);
}
