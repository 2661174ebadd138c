using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Measures.Tests.Duplicates;
using PaperAnalysis.Trends;

namespace PaperAnalysis.Measures.Tests.Trends;

/// <summary>Papers counted by period, on calendars worked out by hand.</summary>
public class PapersOverTimeTests
{
    [Theory]
    // The first to the last day, and the shortest period that gives at most 40 of them.
    [InlineData("2024-05-01", "2024-06-09", PeriodUnit.Day, 40)]
    [InlineData("2024-05-01", "2024-06-10", PeriodUnit.Week, 7)]
    // From Monday the 1st of January 2024: 40 weeks end on the 6th of October.
    [InlineData("2024-01-01", "2024-10-06", PeriodUnit.Week, 40)]
    [InlineData("2024-01-01", "2024-10-07", PeriodUnit.Month, 10)]
    [InlineData("2021-01-01", "2024-04-30", PeriodUnit.Month, 40)]
    [InlineData("2021-01-01", "2024-05-01", PeriodUnit.Quarter, 14)]
    [InlineData("2014-01-01", "2024-01-01", PeriodUnit.Year, 11)]
    [InlineData("1924-01-01", "2024-01-01", PeriodUnit.Year, 101)]
    [InlineData("2024-02-29", "2024-02-29", PeriodUnit.Day, 1)]
    public void The_span_chooses_the_period(string first, string last, PeriodUnit unit, int periods)
    {
        var time = PapersOverTime.Of(Listed(first, last));

        Assert.Equal((unit, periods), (time.Unit, time.Rows.Count));
        Assert.Equal(first == last ? 2 : 1, time.Rows[0].Papers);
    }

    [Fact]
    public void A_period_in_which_nothing_came_has_a_row_with_0()
    {
        var time = PapersOverTime.Of(Listed("2024-01-10", "2024-01-20", "2024-03-05"), PeriodUnit.Month);

        // 2024 has a 29th of February.
        Assert.Equal(
            [
                new("2024-01", Day("2024-01-01"), Day("2024-01-31"), 2, 2, true),
                new("2024-02", Day("2024-02-01"), Day("2024-02-29"), 0, 0, true),
                new("2024-03", Day("2024-03-01"), Day("2024-03-31"), 1, 1, true),
            ],
            time.Rows
        );
    }

    [Fact]
    public void A_month_that_the_papers_do_not_cover_is_not_whole()
    {
        // Every day from the 20th of May to the 10th of July.
        var time = PapersOverTime.Of(
            Listed([.. Enumerable.Range(0, 52).Select(d => Text(Day("2024-05-20").AddDays(d)))]),
            PeriodUnit.Month
        );

        Assert.Equal([12, 30, 10], time.Rows.Select(row => row.Papers));
        Assert.Equal([false, true, false], time.Rows.Select(row => row.Whole));
    }

    [Fact]
    public void A_weekend_without_papers_does_not_make_a_month_incomplete()
    {
        // Monday to Friday from Monday the 3rd of June to Friday the 28th: the 1st, 2nd, 29th and 30th are weekend.
        var days = Enumerable
            .Range(0, 26)
            .Select(d => Day("2024-06-03").AddDays(d))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        var row = Assert.Single(PapersOverTime.Of(Listed([.. days.Select(Text)]), PeriodUnit.Month).Rows);

        Assert.Equal((20, 20, true), (row.Papers, row.Days, row.Whole));
    }

    [Theory]
    // ISO 8601: the week of the year's first Thursday is its first.
    [InlineData("2024-12-31", PeriodUnit.Week, "2025-W01", "2024-12-30", "2025-01-05")]
    [InlineData("2021-01-03", PeriodUnit.Week, "2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2024-05-27", PeriodUnit.Day, "2024-05-27", "2024-05-27", "2024-05-27")]
    [InlineData("2024-12-31", PeriodUnit.Quarter, "2024-Q4", "2024-10-01", "2024-12-31")]
    [InlineData("2023-02-14", PeriodUnit.Month, "2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("0987-02-14", PeriodUnit.Year, "0987", "0987-01-01", "0987-12-31")]
    public void Periods_are_those_of_the_calendar(string day, PeriodUnit unit, string name, string from, string to)
    {
        var row = Assert.Single(PapersOverTime.Of(Listed(day), unit).Rows);

        Assert.Equal((name, Day(from), Day(to)), (row.Period, row.From, row.To));
    }

    [Fact]
    public void Papers_without_a_day_are_left_out_and_counted()
    {
        Paper[] papers = [.. Listed("2024-05-27", "2024-05-28").Kept, MadePaper.Of("undated", "text")];

        var time = PapersOverTime.Of(papers.Merge());

        Assert.Equal((2, 1), (time.Dates.Dated, time.Dates.Undated));
        Assert.Equal(2, time.Rows.Sum(row => row.Papers));
    }

    [Fact]
    public void Where_no_paper_has_a_day_there_are_no_rows()
    {
        var time = PapersOverTime.Of(new[] { MadePaper.Of("undated", "text") }.Merge());

        Assert.Empty(time.Rows);
        Assert.Equal((0, 1, null), (time.Dates.Dated, time.Dates.Undated, time.Dates.First));
    }

    [Fact]
    public void A_paper_of_several_digests_counts_on_the_first_of_their_days()
    {
        Paper[] papers =
        [
            MadePaper.Of("T", "text", "b") with
            {
                Listed = Day("2024-05-28"),
            },
            MadePaper.Of("T", "text", "a") with
            {
                Listed = Day("2024-05-27"),
            },
            MadePaper.Of("T", "text", "c"),
        ];

        var time = PapersOverTime.Of(papers.Merge());

        Assert.Equal("2024-05-27", Assert.Single(time.Rows).Period);
    }

    [Fact]
    public void All_papers_count_by_the_kind_of_day_that_more_of_them_have()
    {
        var (may, june) = (Day("2024-05-27"), Day("2024-06-01"));
        Paper[] papers =
        [
            MadePaper.Of("T", "text", position: 1) with
            {
                Date = may,
            },
            MadePaper.Of("U", "text", position: 2) with
            {
                Date = may,
                Listed = june,
            },
        ];

        Assert.Equal(
            (DateSource.Published, 2),
            PaperDays.Of(papers.Merge()) is var own ? (own.Source, own.Dated) : default
        );
        // As many have both: the days of listing.
        var both = PaperDays.Of(papers[1..].Merge());
        Assert.Equal((DateSource.Listed, june), (both.Source, both.First));
        // And the kind that is asked for.
        Assert.Equal([null, june], PaperDays.Of(papers.Merge(), DateSource.Listed).Days);
    }

    [Fact]
    public void The_end_of_the_calendar_is_no_day() =>
        Assert.Empty(PapersOverTime.Of(Listed("9999-12-31"), PeriodUnit.Year).Rows);

    private static Reconciliation Listed(params string[] days) =>
        days.Select((day, i) => MadePaper.Of($"title {i}", "text", "a", i + 1) with { Listed = Day(day) })
            .ToArray()
            .Merge();

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
