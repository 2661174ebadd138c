using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Measures.Tests.Duplicates;
using PaperAnalysis.Trends;

namespace PaperAnalysis.Measures.Tests.Trends;

/// <summary>Clusters whose share of the papers moves as it was made to.</summary>
public class ClusterTrendsTests
{
    // Twelve days of ten papers: on day d, d of them are of the second cluster, and one paper is of none.
    private static readonly Reconciliation Merged = Enumerable
        .Range(0, 120)
        .Select(i =>
            MadePaper.Of($"title {i}", "text", $"d{i / 10:00}", i % 10 + 1) with
            {
                Listed = new DateOnly(2024, 1, 1).AddDays(i / 10),
            }
        )
        .ToArray()
        .Merge();

    private static readonly Clustering Clusters = Clustering.Of([
        .. Enumerable
            .Range(0, 120)
            .Select(i =>
                i == 119 ? Clustering.None
                : i % 10 < i / 10 ? 1
                : 0
            ),
    ]);

    [Fact]
    public void A_cluster_that_grows_is_told_with_its_shares()
    {
        var trends = ClusterTrends.Of(Merged, Clusters, ["first", null]);

        // 0 + 1 + … + 9 + 10 + 9 = 64 papers of the one that grows, 0 + 1 + 2 + 3 and 8 + 9 + 10 + 9 of 40 at the ends.
        Assert.Equal(64, Clusters.Sizes[0]);
        var grows = trends.Rows[0];
        Assert.Equal(
            (0, "first", 64, 6 / 40.0, 36 / 40.0),
            (grows.Cluster, grows.Label, grows.Papers, grows.First, grows.Last)
        );
        Assert.True(grows is { Q: <= 0.05, Low: > 0 });
        Assert.True(trends.Rows[1] is { Q: <= 0.05, High: < 0, Label: null });
    }

    [Fact]
    public void Shares_of_a_period_are_of_all_its_papers()
    {
        var trends = ClusterTrends.Of(Merged, Clusters, ["first", "second"], new() { Unit = PeriodUnit.Day });

        Assert.Equal(2 * 12, trends.Periods.Count);
        var last = trends.Periods.Where(row => row.Period == "2024-01-12").ToArray();
        Assert.Equal(
            [(9, 10, 0.9), (0, 10, 0.0)],
            last.Select(row => (row.Papers, row.PeriodPapers, row.Share!.Value))
        );
    }

    [Fact]
    public void With_too_few_papers_there_are_no_rows()
    {
        var trends = ClusterTrends.Of(Merged, Clusters, ["first", "second"], new() { LeastPapers = 121 });

        Assert.Empty(trends.Rows);
        Assert.Empty(trends.Periods);
        Assert.Equal((120, 12), (trends.Dates.Dated, trends.Days));
    }

    [Fact]
    public void A_clustering_of_other_papers_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() => ClusterTrends.Of(Merged, Clusters, ["first"]));

        Assert.StartsWith("120 points in 2 clusters, but 120 papers and 1 labels; expected", failure.Message);
    }
}
