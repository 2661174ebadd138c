using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public class BackgroundKeynessTests
{
    private static readonly Background Large = new(
        "made",
        1000,
        new Dictionary<string, BackgroundTerm>(StringComparer.Ordinal)
        {
            ["trees"] = new(10, 0, null, null),
            ["data"] = new(500, 0, null, null),
        }
    );

    [Fact]
    public void Papers_with_a_term_are_compared_with_those_of_the_background()
    {
        var rows = BackgroundKeyness.Of(
            Corpus.Of(MadeCorpus.Of("Trees, data.", "Trees, trees, data.", "Trees. Lamps.", "Trees, lamps.")),
            Large
        );

        // Trees in 4 of 4 papers against 10 of 1,000; lamps, not listed, against half of the rarest, 5 of 1,000.
        Assert.Equal(["trees", "lamps", "data"], rows.Select(r => r.Term.ToLowerInvariant()));
        Assert.Equal([4, 2, 2], rows.Select(r => r.Papers));
        Assert.Equal([10, null, 500], rows.Select(r => r.PapersBackground));
        Assert.Equal(Math.Log2(100), rows[0].LogRatio, 9);
        Assert.Equal(Math.Log2(0.5 / 0.005), rows[1].LogRatio, 9);
        Assert.Equal(0, rows[2].LogRatio, 9);
        Assert.Equal(0, rows[2].G2, 9);
        Assert.Equal(1, rows[2].Q, 9);
        // 1.959964 · √(1/2 − 1/4 + 1/500 − 1/1000) ÷ ln 2.
        Assert.Equal(1.959963984540054 * Math.Sqrt(0.251) / Math.Log(2), rows[2].High, 9);
        Assert.Equal(-rows[2].High, rows[2].Low, 9);
        Assert.InRange(rows[0].Q, 0, 1e-6);
    }

    // G² of one comparison is χ² of one degree of freedom.
    [Fact]
    public void One_term_alone_has_the_probability_of_its_G2()
    {
        var row = Assert.Single(BackgroundKeyness.Of(Corpus.Of(MadeCorpus.Of("Data.", "Data.", "$m$")), Large));

        Assert.InRange(row.G2, 0.1, 5);
        Assert.Equal(1 - MathNet.Numerics.Distributions.ChiSquared.CDF(1, row.G2), row.Q, 1e-9);
    }

    [Fact]
    public void The_number_of_rows_changes_no_q()
    {
        var corpus = Corpus.Of(MadeCorpus.Of("Trees, data.", "Trees, trees, data.", "Trees. Lamps.", "Trees, lamps."));

        var all = BackgroundKeyness.Of(corpus, Large);
        var first = BackgroundKeyness.Of(corpus, Large, new VocabularyOptions { MinDocuments = 2, Top = 1 });

        Assert.Equal([all[0]], first);
    }
}
