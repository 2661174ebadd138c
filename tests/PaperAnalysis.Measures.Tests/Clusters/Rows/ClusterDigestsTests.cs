using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class ClusterDigestsTests
{
    [Fact]
    public void Up_to_thirty_digests_are_shown_as_they_are()
    {
        var rows = Rows(30);

        Assert.Same(rows, ClusterDigests.Shown(rows));
    }

    /// <summary>Of digest i 10 + i papers, i of them in the first cluster.</summary>
    [Fact]
    public void Of_more_the_twenty_largest_are_shown_and_the_others_are_one()
    {
        var shown = ClusterDigests.Shown(Rows(31));

        Assert.Equal(
            [.. Enumerable.Range(11, 20).Select(Name), "11 others"],
            shown.Select(static r => r.Digest).Distinct()
        );
        Assert.Equal(2 * 21, shown.Count);
        // 0 + … + 10 of 110 + 55.
        var (low, high) = Wilson.Interval(55, 165, 0.95);
        Assert.Equal(new ClusterDigestRow("11 others", 0, "oak", 55, 165, 55 / 165.0, low, high), shown[^2]);
        Assert.Equal((1, 110, 165), (shown[^1].Cluster, shown[^1].Papers, shown[^1].DigestPapers));
    }

    [Fact]
    public void Missing_labels_are_named_and_other_numbers_are_refused()
    {
        var incidence = Incidence.Of(MadeCorpus.Of("ash").Merge());

        Assert.Throws<ArgumentNullException>("labels", () => ClusterDigests.Of(incidence, Clustering.Of([0]), null!));
        Assert.StartsWith(
            "1 papers and 2 labels, but 1 points in 1 clusters; expected",
            Assert
                .Throws<ArgumentException>(() => ClusterDigests.Of(incidence, Clustering.Of([0]), ["oak", "elm"]))
                .Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => ClusterDigests.Of(incidence, Clustering.Of([0, 0]), ["oak"]));
    }

    private static string Name(int digest) => FormattableString.Invariant($"digest {digest:00}");

    private static ClusterDigestRow[] Rows(int digests) =>
        [
            .. Enumerable
                .Range(0, digests)
                .SelectMany(static i =>
                    new ClusterDigestRow[]
                    {
                        new(Name(i), 0, "oak", i, 10 + i, i / (10.0 + i), 0, 1),
                        new(Name(i), 1, null, 10, 10 + i, 10 / (10.0 + i), 0, 1),
                    }
                ),
        ];
}
