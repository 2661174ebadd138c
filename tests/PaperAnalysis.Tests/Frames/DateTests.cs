using System.Globalization;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class DateTests
{
    private const string Csv =
        "day,at\n2024-12-30,2025-03-17T10:00:00.500+02:00\n2025-01-01,2025-03-17 08:30\n2025-03-17,2025-03-16\n2025-03-31,2025-03-17T07:00:00Z\n2024-02-29,\n";

    [Theory]
    [InlineData(Period.Week, "2024-12-30,2024-12-30,2025-03-17,2025-03-31,2024-02-26")]
    [InlineData(Period.Month, "2024-12-01,2025-01-01,2025-03-01,2025-03-01,2024-02-01")]
    [InlineData(Period.Quarter, "2024-10-01,2025-01-01,2025-01-01,2025-01-01,2024-01-01")]
    [InlineData(Period.Year, "2024-01-01,2025-01-01,2025-01-01,2025-01-01,2024-01-01")]
    public void Days_go_to_the_first_of_their_period(Period period, string expected)
    {
        var starts = Read(Csv).AssignPeriod("start", "day", period)["start"];

        Assert.Equal(expected, string.Join(',', Enumerable.Range(0, starts.Length).Select(starts.Text)));
    }

    /// <summary>In Thailand it is the year 2568, in Saudi Arabia 1446; files know neither.</summary>
    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Dates_and_times_are_read_and_written_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var frame = Read(Csv);

            Assert.Equal(["date", "time"], frame.Columns.Select(column => column.Type.Name));
            using var writer = new StringWriter();
            frame.OrderBy("at").SaveCsv(writer);
            Assert.Equal(
                "day,at\n2025-03-17,2025-03-16T00:00:00\n2025-03-31,2025-03-17T07:00:00Z\n2024-12-30,2025-03-17T08:00:00.5Z\n2025-01-01,2025-03-17T08:30:00\n2024-02-29,\n",
                writer.ToString()
            );
            Assert.Equal(
                "start,n\n2024-12-01,1\n2025-01-01,1\n2025-03-01,2\n2024-02-01,1\n",
                Text(
                    frame
                        .AssignPeriod("start", "day", Period.Month)
                        .GroupBy("start")
                        .Aggregate(("day", Aggregation.Count, "n"))
                )
            );
            Assert.Equal("2025-03-01", frame.AssignPeriod("m", "at", Period.Month)["m"].Text(0));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Json_times_are_times_and_come_back()
    {
        var frame = DataFrame.LoadJsonLines(
            new StringReader("{\"at\":\"2025-03-17T08:30:00.000Z\"}\n{\"at\":null}\n{\"at\":\"2025-03-18\"}\n")
        );

        Assert.Equal(
            [new DateTime(2025, 3, 17, 8, 30, 0, DateTimeKind.Utc), new DateTime(2025, 3, 18)],
            frame.Column<DateTime>("at").Values
        );
        using var writer = new StringWriter();
        frame.SaveJsonLines(writer);
        SmallFrames.AssertSame(frame, DataFrame.LoadJsonLines(new StringReader(writer.ToString())));
        SmallFrames.AssertSame(frame, Read(Text(frame)));
    }

    [Theory]
    [InlineData("2025-03-17T25:00")]
    [InlineData("2025-3-17 08:30")]
    [InlineData("2025-03-17T08:30:00+2")]
    [InlineData("17.03.2025")]
    [InlineData("12:30")]
    public void What_is_no_time_of_this_form_stays_text(string text) =>
        Assert.Equal("string", Read($"at\n{text}\n")["at"].Type.Name);

    [Fact]
    public void Periods_need_dates() =>
        Assert.Equal(
            "Column 'n' holds int; this needs dates or times.",
            Assert.Throws<InvalidOperationException>(() => Read("n\n1\n").AssignPeriod("m", "n", Period.Month)).Message
        );

    private static DataFrame Read(string csv) => DataFrame.LoadCsv(new StringReader(csv));

    private static string Text(DataFrame frame)
    {
        using var writer = new StringWriter();
        frame.SaveCsv(writer);
        return writer.ToString();
    }
}
