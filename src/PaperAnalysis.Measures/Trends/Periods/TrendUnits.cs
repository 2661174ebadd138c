using PaperAnalysis.Statistics;

namespace PaperAnalysis.Trends;

/// <summary>
/// The days, or the weeks where there are forty of them, that papers come in together: what a test of trend lets change
/// places. Weeks, where they are enough, because a conference or a release fills several days with its subject. A day
/// with fewer than ten papers is joined with those after it until there are ten, so that units do not differ too much.
/// </summary>
internal sealed class TrendUnits
{
    private const int EnoughWeeks = 40;
    private const int LeastPapers = 10;

    private readonly int[] _unitOf;

    /// <param name="days">Of each paper.</param>
    public TrendUnits(IReadOnlyList<DateOnly> days)
    {
        var weeks = days.Select(static d => CalendarPeriod.Of(PeriodUnit.Week, d).From).Distinct().Count();
        Together = weeks >= EnoughWeeks ? PeriodUnit.Week : PeriodUnit.Day;
        DateOnly[] starts = [.. days.Select(d => CalendarPeriod.Of(Together, d).From)];
        var places = Joined(starts);
        _unitOf = Array.ConvertAll(starts, start => places[start]);
        Count = places.Values.Distinct().Count();
        var (papers, sums) = (new int[Count], new long[Count]);
        for (var paper = 0; paper < days.Count; paper++)
        {
            papers[_unitOf[paper]]++;
            sums[_unitOf[paper]] += days[paper].DayNumber;
        }

        double[] times = [.. papers.Select((n, u) => sums[u] / (double)n)];
        Trend = new ClusteredTrend(times, papers);
        Span = Count == 0 ? 0 : days.Max().DayNumber - days.Min().DayNumber;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Day or week.</summary>
    public PeriodUnit Together { get; }

    public ClusteredTrend Trend { get; }

    /// <summary>Days from the first paper to the last.</summary>
    public int Span { get; }

    /// <summary>How many of some papers each unit has, for the units that have any, in their order.</summary>
    public (int[] Units, int[] Papers) Of(ReadOnlySpan<int> papers)
    {
        var counts = new int[Trend.Units];
        foreach (var paper in papers)
        {
            counts[_unitOf[paper]]++;
        }

        int[] units = [.. Enumerable.Range(0, counts.Length).Where(u => counts[u] > 0)];
        return (units, Array.ConvertAll(units, u => counts[u]));
    }

    /// <summary>The share of the papers in the first third of the units, and in the last.</summary>
    public (double First, double Last) Ends(ReadOnlySpan<int> units, ReadOnlySpan<int> papers)
    {
        var third = Math.Max(1, Trend.Units / 3);
        var (first, last) = (0, 0);
        for (var i = 0; i < units.Length; i++)
        {
            first += units[i] < third ? papers[i] : 0;
            last += units[i] >= Trend.Units - third ? papers[i] : 0;
        }

        return (first / (double)Sum(Trend.Papers[..third]), last / (double)Sum(Trend.Papers[^third..]));
    }

    // For each day or week its unit, numbered in order; what is left over at the end goes to the last.
    private static Dictionary<DateOnly, int> Joined(DateOnly[] starts)
    {
        var places = new Dictionary<DateOnly, int>();
        var left = starts.Length;
        var (unit, papers) = (0, 0);
        foreach (var start in starts.CountBy(static s => s).OrderBy(static s => s.Key))
        {
            if (papers >= LeastPapers && left >= LeastPapers)
            {
                (unit, papers) = (unit + 1, 0);
            }

            places.Add(start.Key, unit);
            papers += start.Value;
            left -= start.Value;
        }

        return places;
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
