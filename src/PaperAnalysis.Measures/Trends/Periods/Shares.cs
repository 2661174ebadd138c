using PaperAnalysis.Statistics;

namespace PaperAnalysis.Trends;

/// <summary>How much of each period's papers is of a set.</summary>
internal static class Shares
{
    /// <summary>A row for each period, in order.</summary>
    /// <param name="papers">Of the set, by their numbers in the calendar.</param>
    public static IEnumerable<Row> Of(Calendar calendar, ReadOnlySpan<int> papers, double level)
    {
        var (counts, all) = (new int[calendar.Periods.Count], new int[calendar.Periods.Count]);
        foreach (var period in calendar.PeriodOf)
        {
            all[period]++;
        }

        foreach (var paper in papers)
        {
            counts[calendar.PeriodOf[paper]]++;
        }

        return calendar.Periods.Select(
            (period, i) =>
            {
                var (low, high) = Wilson.Interval(counts[i], all[i], level);
                return all[i] == 0
                    ? new Row(period, 0, 0, null, null, null, calendar.IsWhole(i))
                    : new Row(period, counts[i], all[i], (double)counts[i] / all[i], low, high, calendar.IsWhole(i));
            }
        );
    }

    internal readonly record struct Row(
        CalendarPeriod Period,
        int Count,
        int Papers,
        double? Share,
        double? Low,
        double? High,
        bool Whole
    );
}
