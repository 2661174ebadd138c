using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class LengthsTests
{
    [Fact]
    public void Words_are_counted_without_links_and_formulas() =>
        Assert.Equal(
            [new LengthRow("b:001", "b", 2, 4)],
            Lengths.Of([MadeCorpus.Paper("b", 1, "Code of $n$ is at https://a.org/b.", "OLMo 2")])
        );

    [Fact]
    public void Digests_are_summed_up_by_name()
    {
        var rows = Lengths.ByDigest([
            MadeCorpus.Paper("b", 1, "one two three four", "t"),
            MadeCorpus.Paper("a", 1, "one", "t u"),
            MadeCorpus.Paper("b", 2, "one two", "t u v"),
        ]);

        Assert.Equal(
            [("a", 1, 2.0, 1.0), ("b", 2, 2.0, 3.0)],
            rows.Select(static r => (r.Digest, r.Papers, r.TitleMean, r.AbstractMean))
        );
        Assert.Equal((2, 3.0, 4), (rows[1].AbstractLeast, rows[1].AbstractMedian, rows[1].AbstractMost));
        // Two papers of 4 and 2 words: Σ has a variance of 4, but (4 + 6)/2 at least, so 3 ± 12.706205·√5/2, and no length
        // is below 0. One paper says nothing.
        Assert.Equal((0.0, 17.205969), (rows[1].AbstractLow, Math.Round(rows[1].AbstractHigh, 6)));
        Assert.Equal((0.0, double.PositiveInfinity), (rows[0].AbstractLow, rows[0].AbstractHigh));
    }

    [Fact]
    public void No_paper_has_no_length() =>
        Assert.StartsWith(
            "'all' has no paper, and so no length.",
            Assert.Throws<ArgumentException>(() => Lengths.Of("all", Corpus.Of([]))).Message,
            StringComparison.Ordinal
        );
}
