using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public class TermsAtLargeTests
{
    private static readonly TermsAtLarge AtLarge = new(
        new Background(
            "made",
            1000,
            new Dictionary<string, BackgroundTerm>(StringComparer.Ordinal)
            {
                ["level"] = new(198, 10, null, 0),
                ["levels"] = new(98, 10, null, 0),
                ["splines"] = new(4, 3, null, 270),
                ["key areas"] = new(18, 0, null, 70),
                ["said"] = new(38, 0, null, 70),
            }
        )
    );

    [Fact]
    public void The_form_of_most_papers_tells_of_a_term_and_eight_of_its_papers_count()
    {
        var level = AtLarge.Of(["levels", "level"]);

        // Two more papers are taken to be as papers are with any term.
        Assert.Equal(new TermAtLarge(198 / 1000.0, (10 + 2 * 0.15) / 200, 2 + 8, 0), level);
        Assert.Equal((3 + 10 * level.TitleShare) / (20 + 10), level.TitleShareOf(3, 20), 12);
    }

    [Fact]
    public void A_rare_term_counts_by_its_few_papers()
    {
        // 2.7 / (2.7 + 0.3)
        Assert.Equal(new TermAtLarge(4 / 1000.0, (3 + 2 * 0.15) / 6, 2 + 4, 0.9), AtLarge.Of(["splines"]));
    }

    [Fact]
    public void An_unknown_phrase_is_no_more_in_titles_than_its_words()
    {
        Assert.Equal(new TermAtLarge(0, 2 * 0.15 / 40, 2, 1), AtLarge.Of(["Clarke said"]));
        Assert.Equal(new TermAtLarge(0, 0.15, 2, 1), AtLarge.Of(["Newcastle United"]));
    }

    /// <summary>Other collections had groups called "level", "key areas" and "said Mr Blair".</summary>
    [Theory]
    [InlineData("level", false)]
    [InlineData("key areas", false)]
    [InlineData("Clarke said", false)]
    [InlineData("splines", true)]
    [InlineData("Newcastle United", true)]
    public void What_papers_at_large_are_not_about_names_nothing(string term, bool mayName)
    {
        var words = term.Split(' ').Length;

        // In four papers, and in the title of none of a phrase's and of one of a word's.
        var entry = new SubjectTerms.Entry(term, words, [0, 1, 2, 3], words == 1 ? [0] : [], 2, 0, AtLarge.Of([term]));

        Assert.Equal(mayName, SubjectNames.MayName(entry));
    }
}
