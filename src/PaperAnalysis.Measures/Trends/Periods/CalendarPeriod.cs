using System.Globalization;

namespace PaperAnalysis.Trends;

/// <summary>A day, week, month, quarter or year of the calendar.</summary>
/// <param name="From">Its first day.</param>
internal readonly record struct CalendarPeriod(PeriodUnit Unit, DateOnly From)
{
    /// <summary>Its last day.</summary>
    public DateOnly To => Next.From.AddDays(-1);

    public CalendarPeriod Next =>
        this with
        {
            From = Unit switch
            {
                PeriodUnit.Day => From.AddDays(1),
                PeriodUnit.Week => From.AddDays(7),
                PeriodUnit.Month => From.AddMonths(1),
                PeriodUnit.Quarter => From.AddMonths(3),
                _ => From.AddYears(1),
            },
        };

    /// <summary>2024-05-27, 2024-W22, 2024-05, 2024-Q2 or 2024.</summary>
    public string Name =>
        Unit switch
        {
            PeriodUnit.Day => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PeriodUnit.Week => Week(From.ToDateTime(TimeOnly.MinValue)),
            PeriodUnit.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            PeriodUnit.Quarter => FormattableString.Invariant($"{From.Year:0000}-Q{(From.Month + 2) / 3}"),
            _ => From.ToString("yyyy", CultureInfo.InvariantCulture),
        };

    /// <summary>The period that a day lies in.</summary>
    public static CalendarPeriod Of(PeriodUnit unit, DateOnly day) =>
        new(
            unit,
            unit switch
            {
                PeriodUnit.Day => day,
                // Sunday is 0, and the last day of its week.
                PeriodUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
                PeriodUnit.Month => new DateOnly(day.Year, day.Month, 1),
                PeriodUnit.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
                _ => new DateOnly(day.Year, 1, 1),
            }
        );

    private static string Week(DateTime monday) =>
        FormattableString.Invariant($"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");
}
