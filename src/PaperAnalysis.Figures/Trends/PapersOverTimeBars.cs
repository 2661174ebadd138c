using PaperAnalysis.Frames;
using PaperAnalysis.Trends;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How many papers came in each period; those that the papers do not cover are set apart.</summary>
public static class PapersOverTimeBars
{
    /// <returns>A figure that shows nothing where no paper has a day, or all have the same.</returns>
    public static Figure Of(PapersOverTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time.Rows.Count < 2)
        {
            return Figure.None;
        }

        var unit = time.Unit.ToString().ToLowerInvariant();
        var (dates, rows) = (time.Dates, time.Rows);
        return new()
        {
            Measures = ["PapersOverTime.Of", "PaperDays.Of"],
            Uncertainty = Figure.Counted,
            Title = $"Papers by {unit}",
            Subtitle =
                (
                    dates.Source == DateSource.Listed
                        ? "distinct papers on the day of the first digest that lists them"
                        : "distinct papers on the day they were published"
                ) + (dates.Undated > 0 ? Worded($"; {dates.Undated} without a day are left out") : ""),
            Key =
            [
                new($"whole {unit}", Palette.Blue),
                .. rows.All(row => row.Whole) ? [] : new KeyEntry[] { new("not covered whole", Palette.Silver) },
            ],
            Traces = [.. Bars(rows, true), .. Bars(rows, false)],
            Layout = new()
            {
                Height = 300,
                BarMode = "overlay",
                BarGap = 0.15,
                XAxis = PeriodAxis.Of([.. rows.Select(row => row.Period)], unit),
                YAxis = Axis.Linear($"papers a {unit}") with { RangeMode = "tozero", NTicks = 6 },
            },
            Numbers = DataFrame.FromRecords(rows),
        };
    }

    private static IEnumerable<BarTrace> Bars(IReadOnlyList<PeriodRow> all, bool whole)
    {
        (int Index, PeriodRow Item)[] rows = [.. all.Index().Where(row => row.Item.Whole == whole)];
        if (rows.Length == 0)
        {
            yield break;
        }

        yield return new()
        {
            Name = whole ? "whole" : "not covered whole",
            X = Coordinates.Of(rows.Select(row => row.Index)),
            Y = Coordinates.Of(rows.Select(row => row.Item.Papers)),
            Marker = new() { Color = whole ? Palette.Blue : Palette.Silver },
            CustomData =
            [
                .. rows.Select(row =>
                    PlotText.Lines([
                        PlotText.Bold(row.Item.Period),
                        Worded($"{row.Item.Papers} papers on {row.Item.Days} days"),
                        Worded($"{row.Item.From:yyyy-MM-dd} to {row.Item.To:yyyy-MM-dd}"),
                        .. whole ? [] : new PlotText[] { "the papers do not cover all of it" },
                    ])
                ),
            ],
            Opens = [.. rows.Select(row => PaperQuery.Days(row.Item.From, row.Item.To))],
        };
    }
}
