using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class LikenessTests
{
    // Of papers at large, by which the words of each subject are one class.
    private static readonly Background AtLarge = Background.Of(
        Corpus.Of(MadeCorpus.Of("planet orbit moon", "gene cell protein", "planet orbit moon gene cell protein")),
        "made",
        0,
        new Dictionary<string, int>
        {
            ["planet"] = 0,
            ["orbit"] = 0,
            ["moon"] = 0,
            ["gene"] = 1,
            ["cell"] = 1,
            ["protein"] = 1,
        }
    );

    // Each word stands in two papers; "planet" and "moon" in no paper together.
    private static readonly Paper[] Papers = MadeCorpus.Of(
        "planet orbit",
        "planet orbit",
        "moon gene",
        "moon",
        "gene cell",
        "cell"
    );

    [Fact]
    public void Papers_that_share_no_word_are_alike_by_the_classes_of_their_words()
    {
        var rows = SimilarPapers.To(Corpus.Of(Papers), "a:001", background: AtLarge);

        Assert.Equal(["a:002", "a:004"], rows.Select(r => r.Id));
        Assert.Equal(
            ["a:002"],
            SimilarPapers.To(Corpus.Of(Papers), "a:001", background: NoClasses()).Select(r => r.Id)
        );
        // Of six papers whose words are all known, classes have a quarter of the say.
        Assert.Equal(0.25, Likeness.Of(Corpus.Of(Papers), AtLarge).ClassShare, 1e-12);
        Assert.Equal((1.0, 0.25), (Math.Round(rows[0].Similarity, 6), Math.Round(rows[0].OfClasses, 6)));
        Assert.Equal((0.25, 0.25), (Math.Round(rows[1].Similarity, 6), Math.Round(rows[1].OfClasses, 6)));
        Assert.Empty(rows[1].SharedTerms);
    }

    [Fact]
    public void Terms_and_classes_make_up_the_similarity()
    {
        var rows = SimilarPapers.To(Corpus.Of(Papers), "a:005", background: AtLarge);

        Assert.Equal(["a:006", "a:003"], rows.Select(r => r.Id));
        Assert.All(rows, r => Assert.Equal(r.Similarity, r.OfClasses + r.SharedTerms.Sum(t => t.Contribution), 1e-6));
        // Half of its words are of the other class, so that it is neither.
        Assert.InRange(rows[1].OfClasses, -0.1, 0.1);
    }

    [Fact]
    public void A_text_is_likened_by_the_classes_of_its_words_too()
    {
        var rows = SimilarPapers.ToText(Corpus.Of(Papers), "moon", background: AtLarge);

        Assert.Equal(["a:004", "a:003", "a:001", "a:002"], rows.Select(r => r.Id).Take(4));
    }

    /// <summary>Of two papers of either class the mean is half of each, so that they point opposite ways.</summary>
    [Fact]
    public void A_paper_without_classes_has_no_part_in_the_mean()
    {
        var likeness = Likeness.Of(
            Corpus.Of(MadeCorpus.Of("planet orbit", "planet orbit", "gene cell", "gene cell", "", "")),
            AtLarge
        );

        Assert.Equal(0.25, likeness.OfClasses(0, likeness, 1), 1e-6);
        Assert.Equal(-0.25, likeness.OfClasses(0, likeness, 2), 1e-6);
        Assert.Equal(0, likeness.OfClasses(0, likeness, 4));
        Assert.Equal(0.25 * 4 / 6, likeness.ClassShare, 1e-12);
    }

    /// <summary>Of another field or language a background knows few words, and its classes would do harm.</summary>
    [Fact]
    public void Where_few_words_are_known_their_classes_have_no_say()
    {
        // A word that is not known weighs as one of the rarest, here as those that are known: k is 3/4 and 1/2.
        Assert.Equal(0.25 * Math.Pow(0.75, 8), Share("planet orbit moon lampe", "gene cell protein haus"), 1e-12);
        Assert.Equal(0, Share("planet orbit lampe haus", "gene cell lampe haus"));

        static double Share(params string[] texts) => Likeness.Of(Corpus.Of(MadeCorpus.Of(texts)), AtLarge).ClassShare;
    }

    [Fact]
    public void Points_are_as_near_as_papers_are_alike()
    {
        var likeness = Likeness.Of(Corpus.Of(Papers), AtLarge);

        var points = likeness.Vectors(6, seed: 1, threads: 1);

        foreach (var row in SimilarPapers.To(likeness, "a:003"))
        {
            var other = points[Array.FindIndex(Papers, p => p.Id == row.Id)];
            var cosine = 0.0;
            for (var i = 0; i < points.Dimensions; i++)
            {
                cosine += points[2][i] * other[i];
            }

            Assert.Equal(row.Similarity, cosine, 1e-3);
        }
    }

    [Fact]
    public void The_order_of_papers_does_not_matter()
    {
        var reversed = Likeness.Of(Corpus.Of([.. Papers.Reverse()]), AtLarge);

        Assert.Equivalent(
            SimilarPapers.To(Likeness.Of(Corpus.Of(Papers), AtLarge), "a:003"),
            SimilarPapers.To(reversed.Rows([5, 4, 3, 2, 1, 0]), "a:003")
        );
    }

    private static Background NoClasses() => Background.Of(Corpus.Of(Papers), "made");
}
