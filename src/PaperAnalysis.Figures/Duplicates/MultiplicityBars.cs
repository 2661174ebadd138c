using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How many distinct papers stand in the collection once, twice, and more often.</summary>
public static class MultiplicityBars
{
    public static Figure Of(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var rows = Multiplicity.Of(reconciliation);
        var papers = reconciliation.Groups.ToLookup(group => group.Count, group => group[0]);
        return HorizontalBars
            .Stacked(
                rows,
                [
                    new(
                        "papers",
                        Palette.Blue,
                        row => row.Papers,
                        row =>
                            HoverList.Titles(
                                Worded($"{row.Papers} papers: {Times(row.Records)}"),
                                [.. papers[row.Records]]
                            )
                    )
                    {
                        Opens = row => PaperQuery.Between("records", row.Records, row.Records),
                    },
                ],
                row => Times(row.Records),
                "records of a paper",
                "distinct papers",
                "Papers by number of records",
                Worded($"{reconciliation.Kept.Count} distinct papers of {reconciliation.RowsIn} records"),
                DataFrame.FromRecords(rows.Select(row => new { records = row.Records, papers = row.Papers }))
            )
            .By(Figure.Counted, "Multiplicity.Of");
    }

    private static string Times(int records) =>
        records switch
        {
            1 => "once",
            2 => "twice",
            _ => Worded($"{records} times"),
        };
}
