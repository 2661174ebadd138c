using PaperAnalysis.Duplicates;
using PaperAnalysis.Figures.Plotly;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>How many distinct papers stand in the collection once, twice, and more often.</summary>
public static class MultiplicityBars
{
    public static Figure Of(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var rows = Multiplicity.Of(reconciliation);
        var papers = reconciliation.Groups.ToLookup(group => group.Count, group => group[0]);
        return new()
        {
            Title = "Papers by number of records",
            Subtitle = reconciliation.Summary,
            Traces =
            [
                new BarTrace
                {
                    Name = "papers",
                    Orientation = "h",
                    X = Coordinates.Of(rows.Select(row => row.Papers)),
                    Y = Coordinates.Of(Enumerable.Range(0, rows.Count)),
                    Marker = new() { Color = Palette.Blue },
                    Text = [.. rows.Select(row => PlotText.From(Invariant($"{row.Papers}")))],
                    TextPosition = "outside",
                    CustomData =
                    [
                        .. rows.Select(row =>
                            PaperTitles.Under(
                                Invariant($"{row.Papers} papers: {Times(row.Records)}"),
                                [.. papers[row.Records]]
                            )
                        ),
                    ],
                    HoverTemplate = "%{customdata}<extra></extra>",
                },
            ],
            Layout = new()
            {
                BarGap = 0.3,
                Height = HorizontalBars.Height(rows.Count),
                XAxis = HorizontalBars.Amounts(
                    "distinct papers",
                    rows.Select(row => (double)row.Papers)
                ),
                YAxis = HorizontalBars.Names([.. rows.Select(row => Times(row.Records))]) with
                {
                    Title = new() { Text = "records" },
                },
            },
            Numbers = DataFrame.FromRecords(
                rows.Select(row => new { records = row.Records, papers = row.Papers })
            ),
        };
    }

    private static string Times(int records) =>
        records switch
        {
            1 => "once",
            2 => "twice",
            _ => Invariant($"{records} times"),
        };
}
