namespace PaperAnalysis.Figures;

/// <summary>An axis of periods at 0, 1, 2 …, with so few of their names that none covers another on a phone.</summary>
internal static class PeriodAxis
{
    private const int MostNames = 5;

    public static Axis Of(IReadOnlyList<string> periods, string title)
    {
        var step = Math.Max(1, (int)Math.Ceiling(periods.Count / (double)MostNames));
        int[] shown = [.. Enumerable.Range(0, periods.Count).Where(place => place % step == 0)];
        return Axis.Linear(title) with
        {
            Range = [-0.6, periods.Count - 0.4],
            TickVals = [.. shown.Select(place => (double)place)],
            TickText = [.. shown.Select(place => PlotText.From(periods[place]))],
            ShowGrid = false,
        };
    }
}
