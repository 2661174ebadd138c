using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;

namespace PaperAnalysis.Figures.Tests.Trends;

/// <summary>Figures over time, and where there is none to draw.</summary>
public class TrendFiguresTests
{
    [Fact]
    public void Papers_by_day_have_a_bar_of_0_where_none_came()
    {
        var numbers = PapersOverTimeBars.Of(MadeTrends.Papers)!.Numbers;

        // Eleven days from the 27th of May, six without, and the 13th of June.
        Assert.Equal(18, numbers.Rows.Count);
        Assert.Equal([10, 0, 10], new[] { 10, 11, 17 }.Select(day => (int)numbers.Rows[day]["Papers"]!));
    }

    [Fact]
    public void Terms_that_rise_stand_above_those_that_fall_and_of_the_same_papers_one_stands()
    {
        var figure = TermTrendStrips.Of(MadeTrends.Terms)!;

        // "rising", "seas" and "rising seas" are in the same papers.
        Assert.Equal(2 * 18, figure.Numbers.Rows.Count);
        Assert.Equal(2, figure.Traces.OfType<ScatterTrace>().Count(trace => trace.HoverInfo is null));
    }

    [Fact]
    public void Clusters_without_a_name_are_summed()
    {
        var rows = ClusterTrendStrips.Of(MadeTrends.Subjects)!.Numbers.ToRecords<ClusterPeriodRow>();

        Assert.Equal([0, -1], rows.Select(row => row.Cluster).Distinct());
        Assert.All(
            rows.GroupBy(row => row.Period),
            period => Assert.Equal(period.First().PeriodPapers, period.Sum(row => row.Papers))
        );
    }

    [Fact]
    public void Without_days_there_is_nothing_to_draw()
    {
        var merged = ExampleFigures.Merged;

        Assert.Empty(PapersOverTimeBars.Of(PapersOverTime.Of(merged)).ToMimeBundle());
        Assert.Empty(TermTrendStrips.Of(TermTrends.Of(merged, Corpus.Of(merged.Kept))).ToMimeBundle());
        var one = Clustering.Of([.. merged.Kept.Select(_ => 0)]);
        Assert.Empty(ClusterTrendStrips.Of(ClusterTrends.Of(merged, one, ["all"])).ToMimeBundle());
    }

    [Fact]
    public void All_papers_on_one_day_are_no_course()
    {
        Paper[] papers = [.. MadeTrends.Merged.Kept.Take(10)];

        Assert.Empty(PapersOverTimeBars.Of(PapersOverTime.Of(papers.Merge())).ToMimeBundle());
    }
}
