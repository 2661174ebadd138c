using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class SubjectTermsTests
{
    private static readonly string[] Texts =
    [
        "We train spectral tree networks (STN). Powerful tools.",
        "Spectral tree networks (STN) are slow. Powerful ideas.",
        "STNs grow. An STN needs light, and powerful lamps.",
        "One spectral-tree network is enough. Light is not.",
        "No spectral-tree network is a tool.",
    ];

    [Fact]
    public void Plural_hyphen_and_acronym_are_forms_of_one_term_with_the_papers_of_all()
    {
        var term = Assert.Single(Terms(Texts), e => e.Term == "spectral tree networks");

        Assert.Equal((3, 5), (term.Words, term.Papers.Length));
    }

    [Fact]
    public void A_piece_of_a_longer_term_is_no_term()
    {
        var terms = Terms(Texts);

        Assert.DoesNotContain(terms, e => e.Term is "spectral" or "spectral tree" or "tree networks" or "STN");
        Assert.Contains(terms, e => e.Term == "powerful");
    }

    [Fact]
    public void An_acronym_of_several_meanings_keeps_to_itself()
    {
        var terms = Terms(
            "A graph cut (GC) is made. The GC is small.",
            "Gas chromatography (GC) is done. The GC is large.",
            "A graph cut, by GC.",
            "Gas chromatography, by GC.",
            "No graph cut.",
            "No gas chromatography."
        );

        Assert.Equal(4, Assert.Single(terms, e => e.Term == "GC").Papers.Length);
        Assert.Equal(3, Assert.Single(terms, e => e.Term == "graph cut").Papers.Length);
    }

    [Fact]
    public void How_often_a_term_stands_in_titles_and_before_other_words_is_known()
    {
        Paper[] papers =
        [
            MadeCorpus.Paper("a", 1, "Deep water. The roots are in it, and roots of deep trees.", "Deep roots"),
            MadeCorpus.Paper("a", 2, "Deep lakes. The roots are in it.", "Wells"),
            MadeCorpus.Paper("a", 3, "Deep roots.", "Deep sleep"),
        ];

        var (deep, roots) = (Term("deep"), Term("roots"));

        // Two more papers are taken to be as papers are with any term.
        Assert.Equal((2 + 2 * 0.15) / 5, deep.TitleShare, 9);
        Assert.Equal((1 + 2 * 0.15) / 5, roots.TitleShare, 9);
        Assert.Equal((5 + 2 * 1.3) / 5, roots.Times, 9);
        Assert.Equal((1, 0), (deep.Modifies, roots.Modifies));

        SubjectTerms.Entry Term(string word) =>
            Assert.Single(Terms(papers), e => e.Term.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"large-scale" is a word before others, though its parts are two; and "deep oak" begins a longer phrase.</summary>
    [Fact]
    public void Hyphenated_words_and_phrases_that_stand_before_others_are_known()
    {
        var terms = Terms(
            "Old large-scale maps. The old deep oak forests of birds.",
            "New large-scale charts. New deep oak woods.",
            "Some large-scale plans. Some deep oak roots are here."
        );

        Assert.Equal(1, Assert.Single(terms, e => e.Term == "large-scale").Modifies);
        Assert.Equal(1, Assert.Single(terms, e => e.Term == "deep oak").Modifies);
        Assert.False(SubjectNames.MayName(Assert.Single(terms, e => e.Term == "large-scale")));
    }

    [Theory]
    [InlineData("t", 0, false)]
    [InlineData("AI", 0, true)]
    [InlineData("is", 0, false)]
    [InlineData("graph", 0.79, true)]
    [InlineData("graph", 0.8, false)]
    [InlineData("neural", 0.85, false)]
    public void A_letter_and_what_only_stands_before_other_words_name_nothing(
        string term,
        double modifies,
        bool mayName
    ) =>
        Assert.Equal(
            mayName,
            SubjectNames.MayName(
                new SubjectTerms.Entry(term, 1, [0, 1, 2], [0, 1], 2, modifies, new TermAtLarge(0, 0.15, 2, 1))
            )
        );

    /// <summary>Of three papers none has it in the title, and of three at large 6 or 18 %: half of that.</summary>
    [Theory]
    [InlineData("graph", 1.25, 0.18, 1, true)]
    [InlineData("graph", 1.24, 0.18, 1, false)] // five times in four papers
    [InlineData("graph", 1.25, 0.17, 1, false)] // .09
    [InlineData("graph", 1.25, 0.36, 0.5, true)]
    [InlineData("graph", 1.25, 0.36, 0.4, false)]
    [InlineData("tall graph", 1, 0.06, 0, true)]
    [InlineData("tall graph", 1, 0.05, 1, false)] // .03
    public void What_papers_are_about_is_told_by_titles_and_by_how_often_it_stands(
        string term,
        double times,
        double titlesAtLarge,
        double specificity,
        bool mayName
    ) =>
        Assert.Equal(
            mayName,
            SubjectNames.MayName(
                new SubjectTerms.Entry(
                    term,
                    term.Split(' ').Length,
                    [0, 1, 2],
                    [],
                    times,
                    0,
                    new TermAtLarge(0, titlesAtLarge, 3, specificity)
                )
            )
        );

    private static IReadOnlyList<SubjectTerms.Entry> Terms(params string[] texts) =>
        Terms([.. texts.Select((text, i) => MadeCorpus.Paper("a", i + 1, text, "Title"))]);

    private static IReadOnlyList<SubjectTerms.Entry> Terms(Paper[] papers)
    {
        var corpus = Corpus.Of(papers);
        var unknown = new Background("no papers", 0, []);
        return new SubjectTerms(corpus, new CandidateTerms(corpus, ClusterTerms.Default), unknown).Entries;
    }
}
