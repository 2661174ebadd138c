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
    public void An_abstract_of_an_arxiv_listing_knows_its_lines_and_paragraphs()
    {
        // 1 \\, 2 arXiv:, 3 Title:, 4 \\, 5 and 6 the first paragraph, 7 the second (indented)
        var text = string.Join(
            '\n',
            @"\\",
            "arXiv:2503.10630",
            "Title: A title",
            @"\\",
            "  First line of",
            "it. ",
            "  A second paragraph.",
            @"\\ ( https://arxiv.org/abs/2503.10630 ,  12kb)"
        );
        var paper = PaperAnalysis.Digests.Digest.Parse("listing", text).Papers[0];

        Assert.Equal("First line of it.\nA second paragraph.", paper.Abstract);
        Assert.Equal([new LineStart(0, 5), new LineStart(14, 6), new LineStart(18, 7)], paper.AbstractLines);
        Assert.Equal(7, paper.AbstractLineAt(paper.Abstract.IndexOf("second", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_record_of_fields_has_the_line_on_which_it_begins()
    {
        var paper = PaperAnalysis
            .Digests.Digest.Parse(
                "api",
                "[\n {\n  \"id\": \"1\",\n  \"title\": \"T\",\n  \"abstract\": \"Long enough.\"\n }\n]\n"
            )
            .Papers[0];

        Assert.Empty(paper.AbstractLines);
        Assert.Equal(paper.Lines.First, paper.AbstractLineAt(5));
    }

    [Fact]
    public void Every_abstract_of_the_seeds_stands_on_one_line_which_is_the_records_last() =>
        Assert.All(
            SeedDigests.Collection.Papers,
            static paper => Assert.Equal([new LineStart(0, paper.Lines.Last)], paper.AbstractLines)
        );
}
