using System.Globalization;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Measures.Tests.Duplicates;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Trends;

/// <summary>Terms that rise and fall, over digests made for it: a day each, ten papers a day.</summary>
public class TermTrendsTests
{
    private const int PerDay = 10;

    [Fact]
    public void A_term_that_rises_is_found_with_its_shares_by_hand()
    {
        // On day d of 0 to 9, d of ten papers have "rising" and 9 − d "falling"; five of ten have "steady".
        var trends = Of(
            10,
            (day, paper) =>
                $"{(paper < day ? "rising" : "")}, {(paper < 9 - day ? "falling" : "")}, {(paper < 5 ? "steady" : "")}"
        );

        var rising = Assert.Single(trends.Rising(5));
        // Days 0, 1, 2 have 0 + 1 + 2 of 30 papers; days 7, 8, 9 have 7 + 8 + 9.
        Assert.Equal(("rising", 45, 3 / 30.0, 24 / 30.0), (rising.Term, rising.Documents, rising.First, rising.Last));
        // A tenth a day, over nine days.
        Assert.Equal(0.9, rising.Change, 12);
        Assert.Equal((0.9, 0.9), (Math.Round(rising.Low, 9), Math.Round(rising.High, 9)));
        // The shares lie on a line, so that Z is √(10 − 1) times a correlation of 1.
        Assert.Equal(3, rising.Z, 9);
        var falling = Assert.Single(trends.Falling(5));
        Assert.Equal(("falling", -0.9), (falling.Term, Math.Round(falling.Change, 9)));
        var steady = trends.Rows.Single(row => row.Term == "steady");
        Assert.Equal((1.0, 0.0), (steady.Q, steady.Z));
        Assert.Equal((PeriodUnit.Day, 10, true), (trends.Together, trends.Days, trends.IsTested));
    }

    [Fact]
    public void A_term_by_period_has_a_row_for_each_with_Wilsons_interval()
    {
        var trends = Of(10, (day, paper) => paper < day ? "rising" : "", new() { Unit = PeriodUnit.Week });

        var rows = trends.ByPeriod(trends.Rising(1));

        // The 1st of January 2024 is a Monday: days 0 to 6 are its week, 7 to 9 the next.
        Assert.Equal(["2024-W01", "2024-W02"], rows.Select(row => row.Period));
        Assert.Equal([(21, 70), (24, 30)], rows.Select(row => (row.Documents, row.Papers)));
        Assert.Equal([true, false], rows.Select(row => row.Whole));
        // Wilson's interval of 24 in 30.
        Assert.Equal(
            (0.8, 0.6269, 0.9049),
            (rows[1].Share!.Value, Math.Round(rows[1].Low!.Value, 4), Math.Round(rows[1].High!.Value, 4))
        );
    }

    [Fact]
    public void Of_terms_in_the_same_papers_one_stands_for_all()
    {
        var trends = Of(10, (day, paper) => paper < day ? "deep learning" : "");

        Assert.Equal(
            ["deep", "deep learning", "learning"],
            trends.Rows.Select(row => row.Term).Order(StringComparer.Ordinal)
        );
        Assert.Single(trends.Rising(5));
        Assert.Equal(2, trends.Rows.Count(row => row.SameAs == trends.Rising(1)[0].Term));
    }

    [Theory]
    [InlineData(9)] // 90 papers
    [InlineData(1)]
    public void With_too_few_papers_nothing_is_said(int days)
    {
        var trends = Of(days, (day, paper) => paper < day ? "rising" : "steady");

        Assert.False(trends.IsTested);
        Assert.Empty(trends.Rows);
        Assert.Empty(trends.ByPeriod([]));
        Assert.Equal(days, trends.Days);
    }

    [Fact]
    public void With_all_papers_on_one_day_nothing_is_said()
    {
        var papers = Enumerable.Range(0, 200).Select(i => Paper(0, i, "a word")).ToArray();

        Assert.Equal((false, 1), Of(papers) is var trends ? (trends.IsTested, trends.Days) : default);
    }

    [Fact]
    public void Undated_papers_do_not_count()
    {
        Paper[] dated = [.. Papers(10, (day, paper) => paper < day ? "rising" : "")];
        Paper[] undated =
        [
            .. Enumerable.Range(0, 50).Select(i => MadePaper.Of($"other {i}", "rising steady", "undated", i + 1)),
        ];

        var trends = Of([.. dated, .. undated]);

        Assert.Equal((100, 50), (trends.Dates.Dated, trends.Dates.Undated));
        Assert.Equal(Of(dated).Rows, trends.Rows);
    }

    [Fact]
    public void Where_forty_weeks_have_papers_weeks_are_kept_together_and_small_ones_joined()
    {
        Paper[] papers =
        [
            .. Enumerable
                .Range(0, 40)
                .SelectMany(week => Enumerable.Range(0, 3).Select(paper => Paper(7 * week, paper, "word"))),
        ];

        // Three papers a week: four weeks have twelve.
        Assert.Equal((PeriodUnit.Week, 10), Of(papers) is var trends ? (trends.Together, trends.Days) : default);
        Assert.Equal(PeriodUnit.Day, Of([.. papers.Skip(3)]).Together);
    }

    [Fact]
    public void The_order_of_papers_threads_and_the_culture_do_not_matter()
    {
        var random = new Random(3);
        Paper[] papers =
        [
            .. Papers(
                30,
                (day, paper) => $"{(random.Next(60) < day ? "I rising" : "i")} {(random.Next(3) > 0 ? "often" : "")}"
            ),
        ];
        var first = Of(papers);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            random.Shuffle(papers);
            var second = Of(papers);

            Assert.NotEmpty(first.Rising(1));
            Assert.Equal(first.Rows, second.Rows);
            Assert.Equal(first.ByPeriod(first.Rising(3)), second.ByPeriod(second.Rising(3)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_row_of_other_trends_is_refused()
    {
        var trends = Of(10, (day, paper) => paper < day ? "rising" : "");
        var row = trends.Rows[0] with { Term = "absent" };

        var failure = Assert.Throws<ArgumentException>(() => trends.ByPeriod([row]));

        Assert.StartsWith("'absent' is none of the 1 terms tested; expected rows of these trends.", failure.Message);
    }

    private static TermTrends Of(int days, Func<int, int, string> text, TrendOptions? options = null) =>
        Of([.. Papers(days, text)], options);

    private static TermTrends Of(Paper[] papers, TrendOptions? options = null)
    {
        var merged = papers.Merge();
        return TermTrends.Of(merged, Corpus.Of(merged.Kept), options);
    }

    private static IEnumerable<Paper> Papers(int days, Func<int, int, string> text) =>
        Enumerable
            .Range(0, days)
            .SelectMany(day => Enumerable.Range(0, PerDay).Select(paper => Paper(day, paper, text(day, paper))));

    // Titles of numbers, which are no terms, keep papers of the same text apart.
    private static Paper Paper(int day, int paper, string text) =>
        MadePaper.Of($"{1000 * day + paper}", text, $"d{day:000}", paper + 1) with
        {
            Listed = new DateOnly(2024, 1, 1).AddDays(day),
        };
}
