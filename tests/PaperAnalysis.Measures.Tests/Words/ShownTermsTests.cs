using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

/// <summary>
/// A term is shown in a form that occurs: words that are each shown as they mostly stand gave "Group relative policy",
/// which nobody wrote.
/// </summary>
public sealed partial class ShownTermsTests
{
    private static readonly TermOptions All = new() { MaxN = 4, StopWords = StopWords.None };

    [Fact]
    public void The_words_of_a_phrase_have_the_capitals_that_they_have_together()
    {
        var rows = TermFrequency.Of(
            MadeCorpus.Of(
                "We use Group Relative Policy Optimization. For Group A the policy is relative.",
                "Here Group Relative Policy Optimization is a policy. For Group B a relative policy."
            ),
            All
        );

        Assert.Equal("Group Relative Policy Optimization", Shown(rows, "group relative policy optimization"));
        Assert.Equal("Group Relative Policy", Shown(rows, "group relative policy"));
        // One by one they are shown as they mostly stand.
        Assert.Equal(["Group", "relative", "policy"], Words("group", "relative", "policy"));

        string[] Words(params string[] words) => Array.ConvertAll(words, w => Shown(rows, w));
    }

    [Theory]
    // Inside a sentence once, at starts twice.
    [InlineData("deep nets", "Deep nets win. Deep nets lose. We train deep nets.")]
    [InlineData("Bayesian inference", "We use Bayesian inference.")]
    // Nowhere inside a sentence: as it stands.
    [InlineData("However", "However, no. However not.")]
    // As often with a capital as without.
    [InlineData("deep", "A Deep and deep net.")]
    [InlineData("State-of-the-Art", "The State-of-the-Art is low.")]
    [InlineData("Schrödinger bridge", "A Schr\\\"odinger bridge.")]
    [InlineData("LLM-Based agents", "An LLM-Based agents. LLM-based agents.")]
    public void Capitals_are_those_of_places_that_do_not_change_them(string shown, string text) =>
        Assert.Equal(shown, Shown(TermFrequency.Of(MadeCorpus.Of(text), All), shown));

    [Fact]
    public void A_title_tells_the_form_of_what_no_abstract_has() =>
        Assert.Equal(
            "Group Relative Policy",
            Shown(
                TermFrequency.Of([MadeCorpus.Paper("a", 1, "A relative policy.", "On Group Relative Policy")], All),
                "group relative policy"
            )
        );

    [Fact]
    public void A_selection_shows_the_forms_of_the_corpus_that_it_was_taken_from()
    {
        var papers = MadeCorpus.Of("An Ab c.", "An ab c.", "An ab c.");
        var corpus = Corpus.Of(papers);

        Assert.Equal("ab c", Shown(TermFrequency.Of(corpus.Select([papers[0]]), All), "ab c"));
        Assert.Equal("ab c", Shown(TermFrequency.Of(corpus.Select([papers[0]]).Select([papers[0]]), All), "ab c"));
        Assert.Equal("Ab c", Shown(TermFrequency.Of([papers[0]], All), "ab c"));
    }

    [Fact]
    public void The_order_of_papers_does_not_change_what_is_shown() =>
        Prop.ForAll(
                MadeCorpus.Random,
                static texts =>
                {
                    var papers = MadeCorpus.Of(texts);

                    Assert.Equal(Terms(papers), Terms([.. papers.Reverse()]));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_term_and_phrase_of_the_seeds_stands_in_a_paper_as_it_is_shown()
    {
        var papers = ExactDuplicates.Merge(SeedDigests.Collection).Kept;
        var corpus = Corpus.Of(papers);
        var text = new StringBuilder();
        foreach (var paper in papers)
        {
            text.Append(TexRepair.Repair(paper.Title).Text)
                .Append('\n')
                .Append(TexRepair.Repair(paper.Abstract).Text)
                .Append('\n');
        }

        var read = Spaces()
            .Replace(text.ToString(), " ")
            .Replace('’', '\'')
            .Replace('‑', '-')
            .Replace('‐', '-')
            .Replace("\\\"o", "ö");
        string[] shown =
        [
            .. TermFrequency.Of(corpus, All with { MinDocuments = 3 }).Select(static r => r.Term),
            .. Keyphrases.Of(corpus).Phrases.Select(static r => r.Phrase),
        ];

        Assert.True(shown.Length > 5_000);
        Assert.Equal([], shown.Where(term => !read.Contains(term, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Terms(IReadOnlyList<Paper> papers) =>
        TermFrequency.Of(papers, All).Select(static r => r.Term);

    private static string Shown(IEnumerable<TermRow> rows, string term) =>
        Assert.Single(rows, r => r.Term.Equals(term, StringComparison.OrdinalIgnoreCase)).Term;

    [GeneratedRegex("[ \\t\\r\\n\\u00A0]{1,1000}")]
    private static partial Regex Spaces();
}
