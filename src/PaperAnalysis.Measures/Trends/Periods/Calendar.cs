namespace PaperAnalysis.Trends;

/// <summary>
/// The periods from the first day with a paper to the last, without a gap: a period in which nothing came is there, too.
/// </summary>
internal sealed class Calendar
{
    /// <summary>More periods than these are no picture of a course; coarser ones are taken.</summary>
    public const int MostPeriods = 40;

    private readonly int[] _periodOf;

    /// <param name="days">One day or more.</param>
    /// <param name="papersEach">So many papers a period are wanted on average; fewer than four periods are not taken for
    /// that.</param>
    public Calendar(IReadOnlyList<DateOnly?> days, PeriodUnit? unit = null, int papersEach = 0)
    {
        DateOnly[] dated = [.. days.OfType<DateOnly>().Order()];
        Unit = unit ?? Chosen(dated, papersEach);
        Periods = Between(Unit, dated[0], dated[^1]);
        var places = Periods.Index().ToDictionary(static p => p.Item, static p => p.Index);
        _periodOf = [.. days.Select(day => day is { } d ? places[CalendarPeriod.Of(Unit, d)] : -1)];
        var usual = UsualGap(dated);
        First = dated[0].DayNumber - Periods[0].From.DayNumber < usual ? 0 : 1;
        Last = Periods[^1].To.DayNumber - dated[^1].DayNumber < usual ? Periods.Count - 1 : Periods.Count - 2;
    }

    public PeriodUnit Unit { get; }

    public IReadOnlyList<CalendarPeriod> Periods { get; }

    /// <summary>The first period that the papers cover from its beginning.</summary>
    public int First { get; }

    /// <summary>The last one that they cover to its end; less than <see cref="First"/> where there is none.</summary>
    public int Last { get; }

    /// <summary>Of each day given, its period; −1 for an undated one.</summary>
    public ReadOnlySpan<int> PeriodOf => _periodOf;

    public bool IsWhole(int period) => period >= First && period <= Last;

    private static PeriodUnit Chosen(DateOnly[] dated, int papersEach)
    {
        var counts = Enum.GetValues<PeriodUnit>()
            .Select(unit => (Unit: unit, Count: Between(unit, dated[0], dated[^1]).Count))
            .Where(static c => c is { Count: <= MostPeriods } or { Unit: PeriodUnit.Year })
            .ToArray();
        var enough = counts.Where(c => dated.Length >= c.Count * papersEach).Take(1);
        return enough.Concat(counts.Where(static c => c.Count >= 4).TakeLast(1)).Append(counts[0]).First().Unit;
    }

    private static List<CalendarPeriod> Between(PeriodUnit unit, DateOnly first, DateOnly last)
    {
        var periods = new List<CalendarPeriod>();
        for (var period = CalendarPeriod.Of(unit, first); period.From <= last; period = period.Next)
        {
            periods.Add(period);
        }

        return periods;
    }

    /// <summary>
    /// The days from one day with papers to the next, which nine of ten such gaps do not exceed: 3 where weekends bring
    /// none.
    /// </summary>
    private static int UsualGap(DateOnly[] dated)
    {
        DateOnly[] days = [.. dated.Distinct()];
        int[] gaps = [.. days.Zip(days.Skip(1), static (a, b) => b.DayNumber - a.DayNumber).Order()];
        return gaps.Length == 0 ? 1 : gaps[(int)Math.Ceiling(0.9 * gaps.Length) - 1];
    }
}
