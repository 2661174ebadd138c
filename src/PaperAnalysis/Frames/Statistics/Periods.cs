namespace PaperAnalysis.Frames;

internal static class Periods
{
    /// <summary>The period's first day.</summary>
    public static DateOnly Start(DateOnly day, Period period) =>
        period switch
        {
            Period.Week => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.DayNumber)),
            Period.Month => new DateOnly(day.Year, day.Month, 1),
            Period.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
            Period.Year => new DateOnly(day.Year, 1, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period."),
        };

    /// <summary>The column's dates, or the dates of its times.</summary>
    public static Column<DateOnly> Start(Column column, Period period) =>
        column switch
        {
            Column<DateOnly> dates => dates.Apply(day => Start(day, period)),
            Column<DateTime> times => times.Apply(time => Start(DateOnly.FromDateTime(time), period)),
            _ => throw new InvalidOperationException(
                $"Column '{column.Name}' holds {column.Type}; this needs dates or times."
            ),
        };
}
