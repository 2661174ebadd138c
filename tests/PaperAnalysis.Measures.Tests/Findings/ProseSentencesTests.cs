using PaperAnalysis.Findings;

namespace PaperAnalysis.Measures.Tests.Findings;

public class ProseSentencesTests
{
    [Fact]
    public void The_first_sentence_ends_where_one_was_written_and_not_inside_of_a_name()
    {
        var name = "Attention. Is it all?";

        var prose = Prose.Sentences(
            Prose.Of($"**{name}** leads 1.5 to 1. It stands in {Prose.Code("a. b")}. So it is."),
            Prose.Of($"The end.")
        );

        Assert.Equal("**Attention. Is it all?** leads 1.5 to 1.", prose.First.Markdown);
        Assert.Equal("It stands in `a. b`.", prose.Rest.First.Markdown);
        Assert.Equal("So it is. The end.", prose.Rest.Rest.Markdown);
        Assert.Equal(Prose.None, prose.Rest.Rest.Rest.Rest);
    }

    [Fact]
    public void A_sentence_inside_of_another_keeps_its_end() =>
        Assert.Equal("Two.", Prose.Of($"{Prose.Of($"One. Two.")} Three.").Rest.Markdown[..4]);

    [Theory]
    [InlineData("a_b *c* [d](e) <f> $g$ | #")]
    [InlineData("1. One")]
    [InlineData("`tick` and \\")]
    public void The_text_has_a_name_as_it_was(string name)
    {
        Assert.Equal($"Of {name} 1,234.", Prose.Of($"Of **{name}** {1234}.").Text);
        Assert.Equal($"In {name}.", Prose.Of($"In {Prose.Code(name)}.").Text);
    }

    [Fact]
    public void Equal_prose_is_equal_however_it_was_put_together() =>
        Assert.Equal(Prose.Of($"One. Two."), Prose.Sentences(Prose.Of($"One."), Prose.Of($"Two.")));
}
