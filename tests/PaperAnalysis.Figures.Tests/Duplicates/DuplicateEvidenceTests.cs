using AngleSharp.Html.Parser;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Figures.Tests;

public class DuplicateEvidenceTests
{
    private static readonly DuplicateEvidence Evidence = new(
        ExampleFigures.Papers[0] with
        {
            Title = "OLMo",
            Abstract = "We present <b>models</b> today.",
        },
        ExampleFigures.Papers[3] with
        {
            Title = "OLMo 2",
            Abstract = "We release <b>models</b> today.",
        },
        "Jaccard 0.9"
    );

    [Fact]
    public void Differences_are_marked_on_both_sides_and_encoded()
    {
        var page = new HtmlParser().ParseDocument(Evidence.ToMimeBundle()["text/html"]);

        Assert.Equal(["present"], page.QuerySelectorAll("del").Select(mark => mark.TextContent));
        Assert.Equal(["2", "release"], page.QuerySelectorAll("ins").Select(mark => mark.TextContent));
        Assert.Equal(["OLMo", "OLMo 2"], page.QuerySelectorAll("h3").Select(title => title.TextContent.Trim()));
        Assert.Empty(page.QuerySelectorAll("b, script"));
        Assert.Contains("We present <b>models</b> today.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_are_told_by_more_than_colour()
    {
        var style = new HtmlParser()
            .ParseDocument(Evidence.ToMimeBundle()["text/html"])
            .QuerySelector("style")!
            .TextContent;

        Assert.Contains("text-decoration:line-through", style, StringComparison.Ordinal);
        Assert.Contains("text-decoration:underline", style, StringComparison.Ordinal);
        // A style element is not decoded: an encoded character would break its rule.
        Assert.DoesNotContain("&", Evidence.ToMimeBundle()["text/html"].Split("</style>")[0], StringComparison.Ordinal);
        // Every rule holds below the value's own class only.
        Assert.All(
            style.Split('}', StringSplitOptions.RemoveEmptyEntries),
            rule => Assert.StartsWith(".pa-evidence", rule, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_text_marks_words_in_brackets_and_counts_them() =>
        // Shared: OLMo, We, <b>models</b>, today. Only left: present. Only right: 2, release.
        Assert.Equal(
            $"""
            Jaccard 0.9: 4 words in the same order in both, 1 only left, 2 only right
            - {ExampleFigures.HostileName}:001 ({ExampleFigures.HostileName}.txt, line 1)
            + b:001 (b.txt, line 1)
            OLMo {"{+2+}"}
            We [-present-] {"{+release+}"} <b>models</b> today.
            """.ReplaceLineEndings("\n"),
            Evidence.ToMimeBundle()["text/plain"]
        );

    [Fact]
    public void A_pair_finds_its_papers_by_their_ids_or_says_which_is_missing()
    {
        var papers = ExampleFigures.Papers;
        var pair = new PairRow(papers[1].Id, papers[4].Id, 0.5, "q", "q");

        Assert.Equal(
            new DuplicateEvidence(papers[1], papers[4], "similarity 0.500"),
            DuplicateEvidence.Of(pair, papers)
        );
        Assert.Equal(
            "The pair names the paper 'b:002', which is not among the papers given; pass those that the pair was found in. (Parameter 'papers')",
            Assert.Throws<ArgumentException>(() => DuplicateEvidence.Of(pair, [papers[1]])).Message
        );
    }
}
