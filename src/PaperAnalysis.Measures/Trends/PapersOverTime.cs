using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Trends;

/// <summary>How many papers came when.</summary>
/// <param name="Unit">How long the periods are.</param>
/// <param name="Dates">The day of each paper.</param>
/// <param name="Rows">A row for each period from the first to the last, in order and without gaps; none where no paper
/// has a day.</param>
public sealed record PapersOverTime(PeriodUnit Unit, PaperDays Dates, IReadOnlyList<PeriodRow> Rows)
{
    /// <summary>
    /// Counts distinct papers by period. A first or last period counts as not whole where more of it lies outside the
    /// papers' days than there usually is between two such days (nine of ten gaps).
    /// </summary>
    /// <param name="unit">Null for the shortest of day, week, month, quarter and year that gives at most 40
    /// periods.</param>
    /// <param name="source">Null for the kind of day that more papers have (<see cref="PaperDays"/>).</param>
    public static PapersOverTime Of(Reconciliation merged, PeriodUnit? unit = null, DateSource? source = null)
    {
        var dates = PaperDays.Of(merged, source);
        if (dates.Dated == 0)
        {
            return new PapersOverTime(unit ?? PeriodUnit.Day, dates, []);
        }

        var calendar = new Calendar(dates.Days, unit);
        var papers = new int[calendar.Periods.Count];
        var days = Array.ConvertAll(papers, static _ => new HashSet<DateOnly>());
        for (var paper = 0; paper < dates.Days.Count; paper++)
        {
            if (dates.Days[paper] is { } day)
            {
                papers[calendar.PeriodOf[paper]]++;
                days[calendar.PeriodOf[paper]].Add(day);
            }
        }

        return new PapersOverTime(
            calendar.Unit,
            dates,
            [
                .. calendar.Periods.Select(
                    (p, i) => new PeriodRow(p.Name, p.From, p.To, papers[i], days[i].Count, calendar.IsWhole(i))
                ),
            ]
        );
    }
}
