using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class DriftTests
{
    [Fact]
    public void Each_measure_is_named_and_those_that_differ_are_said()
    {
        var drift = Drift.Of(Placed(0, 0.9f, 0.2f), Placed(0, 0.1f, 0.2f), ["oak", null]);

        Assert.Equal(
            ["similarity", "unseen words", "share of cluster 0 (oak)", "share of cluster 1"],
            drift.Rows.Select(static r => r.Measure)
        );
        Assert.Equal("similarity", Assert.Single(drift.Differing).Measure);
        Assert.StartsWith(
            "20 papers differ from the training papers in similarity 0.10 instead of 0.90 (95 % interval of the difference -0.8",
            drift.Summary,
            StringComparison.Ordinal
        );
        Assert.EndsWith(")", drift.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_differences_stand_with_marks_between()
    {
        var drift = Drift.Of(Placed(0, 0.9f, 0.2f), Placed(0, 0.1f, 0.8f), ["oak"]);

        Assert.Contains("); unseen words 0.80 instead of 0.20 (95 %", drift.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void No_new_paper_is_refused() =>
        Assert.StartsWith(
            "There are no papers; expected at least one new paper.",
            Assert.Throws<ArgumentException>(() => Drift.Of(Placed(0, 1, 0), [], ["oak"])).Message,
            StringComparison.Ordinal
        );

    // Twenty papers of one cluster, a hundredth above and below.
    private static PlacedPaper[] Placed(int cluster, float similarity, float unseen) =>
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => i % 2 == 0 ? 0.01f : -0.01f)
                .Select(off => new PlacedPaper(cluster, similarity + off, unseen + off)),
        ];
}
