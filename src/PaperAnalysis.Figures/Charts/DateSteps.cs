using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>Dates gathered by the shortest stretch of the calendar that leaves no more places than a chart has.</summary>
internal static class DateSteps
{
    private static readonly Period[] Longer = [Period.Week, Period.Month, Period.Quarter, Period.Year];

    /// <returns>The dates of these rows by row, and what a place stands for.</returns>
    public static (IReadOnlyDictionary<int, DateOnly> Dates, string Step) Of(
        Column column,
        IReadOnlyList<int> rows,
        int most
    )
    {
        var days = rows.ToDictionary(row => row, row => Day(column, row));
        if (days.Values.Distinct().Count() <= most)
        {
            return (days, "day");
        }

        foreach (var period in Longer)
        {
            var starts = days.ToDictionary(day => day.Key, day => Periods.Start(day.Value, period));
            if (period == Longer[^1] || starts.Values.Distinct().Count() <= most)
            {
                return (starts, period.ToString().ToLowerInvariant());
            }
        }

        throw new InvalidOperationException("The last period takes any dates.");
    }

    private static DateOnly Day(Column column, int row) =>
        column is Column<DateTime> times ? DateOnly.FromDateTime(times.Value(row)) : column.As<DateOnly>().Value(row);
}
