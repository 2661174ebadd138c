using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

public sealed class AbstractLinesTests
{
    [Fact]
    public void A_wrapped_abstract_knows_the_line_of_each_of_its_characters()
    {
        const string Digest =
            "new\n\nGet trending papers in your email inbox once a day!\n\nA title of the first paper\n\nWe study the first thing,\nthen the second.\n";
        var paper = PaperAnalysis.Digests.Digest.Parse("wrapped", Digest).Papers[0];

        Assert.Equal("We study the first thing, then the second.", paper.Abstract);
        Assert.Equal([new LineStart(0, 7), new LineStart(26, 8)], paper.AbstractLines);
        Assert.Equal(7, paper.AbstractLineAt(25));
        Assert.Equal(8, paper.AbstractLineAt(26));
        Assert.Equal(8, paper.AbstractLineAt(paper.Abstract.Length));
    }

    [Fact]
    public void Every_abstract_of_the_seeds_stands_on_one_line_which_is_the_records_last() =>
        Assert.All(
            SeedDigests.Collection.Papers,
            static paper =>
            {
                Assert.Empty(paper.AbstractLines);
                Assert.Equal(paper.Lines.Last, paper.AbstractLineAt(paper.Abstract.Length / 2));
            }
        );
}
