using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class SimilarPapersTests
{
    // Each word is in two of three papers, so all weights are equal: a paper of two words has 1/√2 for each.
    private static readonly Paper[] Papers = MadeCorpus.Of("kernel, proof", "kernel, flow", "proof, flow");

    [Fact]
    public void The_similarity_is_what_the_shared_terms_contribute()
    {
        var rows = SimilarPapers.To(Terms(Papers), "a:001");

        // One shared term: 1/√2 · 1/√2. Equal, so the earlier paper comes first.
        Assert.Equal(["a:002", "a:003"], rows.Select(r => r.Id));
        Assert.All(rows, r => Assert.Equal(0.5, r.Similarity, 1e-6));
        Assert.Equal(["kernel", "proof"], rows.Select(r => Assert.Single(r.SharedTerms).Term));
        Assert.Equal(0.5, rows[0].SharedTerms[0].Contribution, 1e-6);
        Assert.Equal("kernel 0.500", rows[0].SharedTerms[0].ToString());
    }

    [Fact]
    public void A_text_is_compared_as_if_it_were_a_paper()
    {
        var rows = SimilarPapers.ToText(Terms(Papers), "The FLOW of kernel", top: 1);

        var row = Assert.Single(rows);
        Assert.Equal("a:001", row.Id);
        // "FLOW" keeps its capitals and is another word: "kernel" alone, 1 · 1/√2.
        Assert.Equal(1 / Math.Sqrt(2), row.Similarity, 1e-6);
    }

    [Fact]
    public void Random_papers_agree_with_comparing_each_with_each()
    {
        var papers = PlantedPapers.Of(40, 3);
        var weights = Terms(papers).Weights;

        var rows = SimilarPapers.To(Terms(papers), papers[7].Id, top: 100);

        double Weight(int paper, int term) =>
            weights.Row(paper).Columns.Span.IndexOf(term) is var i and >= 0 ? weights.Row(paper).Values.Span[i] : 0;
        Assert.Equal(
            Enumerable
                .Range(0, 40)
                .Where(p => p != 7)
                .Select(p =>
                    (
                        papers[p].Id,
                        Cosine: Math.Round(
                            Enumerable.Range(0, weights.Terms.Count).Sum(t => Weight(7, t) * Weight(p, t)),
                            9
                        )
                    )
                )
                .OrderByDescending(p => p.Cosine)
                .Where(p => p.Cosine > 0),
            rows.Select(r => (r.Id, Math.Round(r.Similarity, 9)))
        );
        Assert.All(rows, r => Assert.True(r.SharedTerms.Sum(t => t.Contribution) <= r.Similarity + 1e-9));
    }

    [Fact]
    public void An_unknown_id_and_a_text_without_terms_say_what_to_do()
    {
        Assert.StartsWith(
            "There is no paper 'b:9'; expected the id of one of these, such as 'a:001'.",
            Assert.Throws<ArgumentException>(() => SimilarPapers.To(Terms(Papers), "b:9")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "There is no paper 'b:9'; expected the id of one of these.",
            Assert.Throws<ArgumentException>(() => SimilarPapers.To(Terms([]), "b:9")).Message
        );
        Assert.Throws<ArgumentNullException>("text", () => SimilarPapers.ToText(Terms(Papers), null!));
        Assert.StartsWith(
            "'the' has none of the 3 terms of these papers; expected words that more than one of them uses, without stop words.",
            Assert.Throws<ArgumentException>(() => SimilarPapers.ToText(Terms(Papers), "the")).Message,
            StringComparison.Ordinal
        );
    }

    // Of a background that knows no classes of words.
    private static Likeness Terms(Paper[] papers)
    {
        var corpus = Corpus.Of(papers);
        var weights = TermWeights.Of(corpus, new VectorSpaceOptions { MaxN = 1, MaxDocumentShare = 1 });
        return Likeness.Of(weights, corpus, Background.Of(corpus, "made"));
    }
}
