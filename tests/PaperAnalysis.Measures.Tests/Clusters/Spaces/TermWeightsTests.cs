using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class TermWeightsTests
{
    private static readonly VectorSpaceOptions All = new()
    {
        MaxN = 1,
        MinDocuments = 1,
        MaxDocumentShare = 1,
        StopWords = StopWords.None,
    };

    [Fact]
    public void A_hand_worked_case()
    {
        var weights = TermWeights.Of(MadeCorpus.Of("b a b", "", "a c"), All);

        // Three papers; a stands in two of them, b and c in one.
        var (a, b) = (Math.Log(4.0 / 3) + 1, Math.Log(4.0 / 2) + 1);
        Assert.Equal(["a", "b", "c"], weights.Terms);
        Assert.Equal([(float)a, (float)b, (float)b], weights.Weighting.Idf.ToArray());
        Assert.Equal([0, 2, 2, 4], weights.RowStarts.ToArray());
        Assert.Equal([0, 1, 0, 2], weights.Columns.ToArray());
        var twice = (1 + Math.Log(2)) * b;
        var (first, third) = (Math.Sqrt(a * a + twice * twice), Math.Sqrt(a * a + b * b));
        double[] expected = [a / first, twice / first, a / third, b / third];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], weights.Values[i], 1e-6);
        }
    }

    [Fact]
    public void Papers_weighed_again_have_the_weights_they_had()
    {
        var papers = MadeCorpus.Of("Deep nets learn. Nets learn", "learn deep nets", "the US");
        var weights = TermWeights.Of(papers, All with { MaxN = 2 });

        var again = weights.Weighting.Weigh(Corpus.Of([papers[2], papers[0]]));

        Assert.Equal(weights.Row(2).Columns.ToArray(), again.Row(0).Columns.ToArray());
        Assert.Equal(weights.Row(2).Values.ToArray(), again.Row(0).Values.ToArray());
        Assert.Equal(weights.Row(0).Columns.ToArray(), again.Row(1).Columns.ToArray());
        Assert.Equal(weights.Row(0).Values.ToArray(), again.Row(1).Values.ToArray());
    }

    [Fact]
    public void A_text_without_any_of_the_terms_weighs_nothing()
    {
        var weights = TermWeights.Of(MadeCorpus.Of("a b", "b c"), All);

        Assert.Equal([0, 0], weights.Weighting.Weigh(TermWeighting.OfText("d e")).RowStarts.ToArray());
    }

    [Fact]
    public void A_query_is_read_even_where_only_titles_are()
    {
        var weights = TermWeights.Of(MadeCorpus.Of("a b", "b c"), All with { Fields = PaperFields.Abstract });

        Assert.Equal(1, weights.Weighting.Weigh(TermWeighting.OfText("c d")).Columns.Length);
    }

    [Fact]
    public void Where_the_limits_leave_no_term_none_of_them_holds() =>
        // Each word is in one paper or in both: too few or too many for the default.
        Assert.Equal(["word"], TermWeights.Of(MadeCorpus.Of("word", "word"), VectorSpaceOptions.Default).Terms);
}
