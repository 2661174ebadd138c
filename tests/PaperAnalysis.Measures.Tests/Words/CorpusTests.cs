using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class CorpusTests
{
    [Fact]
    public void Lengths_tell_titles_from_abstracts()
    {
        Paper[] papers = [MadeCorpus.Paper("a", 1, "one two.", "Three words here"), MadeCorpus.Paper("a", 2, "", "")];

        var corpus = Corpus.Of(papers);

        Assert.Equal([5, 0], corpus.Lengths.ToArray());
        Assert.Equal([3, 0], corpus.TitleLengths.ToArray());
        Assert.Equal([0, 0], Corpus.Of(papers, PaperFields.Abstract).TitleLengths.ToArray());
    }

    [Fact]
    public void A_selection_counts_as_a_corpus_of_its_own() =>
        Prop.ForAll(
                MadeCorpus.Random,
                Gen.Choose(0, 9).ArrayOf().ToArbitrary(),
                static (texts, drawn) =>
                {
                    var papers = MadeCorpus.Of(texts);
                    // In another order, and some of them twice.
                    Paper[] some = papers.Length == 0 ? [] : [.. drawn.Select(d => papers[d % papers.Length])];
                    var selected = Corpus.Of(papers).Select(some);
                    Assert.Same(some, selected.Papers);
                    Assert.Equal(Counts(Corpus.Of(some)), Counts(selected));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_copy_of_a_paper_is_not_the_paper()
    {
        var papers = MadeCorpus.Of("a", "b");

        Assert.Equal(
            "'a:002' is none of the 2 papers of the corpus; expected the records themselves that the corpus was made of. (Parameter 'papers')",
            Assert.Throws<ArgumentException>(() => Corpus.Of(papers).Select([papers[1] with { }])).Message
        );
    }

    [Fact]
    public void A_measure_says_the_same_of_papers_and_of_a_corpus_that_holds_them_among_others()
    {
        var merged = SeedDigests.Collection.Merge();
        var corpus = Corpus.Of(SeedDigests.Collection.Papers).Select(merged.Kept);

        Assert.Equal(Lengths.ByDigest(merged.Kept), Lengths.ByDigest(corpus));
        Assert.Equal(VocabularyRichness.ByDigest(merged.Kept), VocabularyRichness.ByDigest(corpus));
        Assert.Equal(Concordance.Of(merged.Kept, "neural network"), Concordance.Of(corpus, "neural network"));
        Assert.Equal(CodeLinks.Find(merged.Kept), CodeLinks.Find(corpus));
        Assert.Equal(Quantities.Find(merged.Kept), Quantities.Find(corpus));
        Assert.Equal(Acronyms.Counts(merged.Kept), Acronyms.Counts(corpus));
        Assert.Equal(Acronyms.Definitions(merged.Kept), Acronyms.Definitions(corpus));
    }

    [Fact]
    public void Lengths_need_both_texts_and_a_group_a_paper()
    {
        var titles = Corpus.Of(MadeCorpus.Of("a"), PaperFields.Title);

        Assert.Equal(
            "The corpus holds of each paper its Title; lengths need TitleAndAbstract. (Parameter 'corpus')",
            Assert.Throws<ArgumentException>(() => Lengths.Of(titles)).Message
        );
        Assert.Equal(
            "'all' has no paper, and so no length. (Parameter 'corpus')",
            Assert.Throws<ArgumentException>(() => Lengths.Of("all", Corpus.Of([]))).Message
        );
    }

    // Forms that are shown may differ in case, since they are those of the whole corpus.
    private static IEnumerable<TermRow> Counts(Corpus corpus) =>
        TermFrequency
            .Of(corpus, new TermOptions { MaxN = 3, StopWords = StopWords.None })
            .Select(static r => r with { Term = r.Term.ToLowerInvariant() })
            .OrderBy(static r => r.Term, StringComparer.Ordinal);
}
