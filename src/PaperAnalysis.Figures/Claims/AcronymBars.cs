using PaperAnalysis.Claims;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How often the collection speaks of what its acronyms mean, and under which name.</summary>
public static class AcronymBars
{
    /// <param name="rows">In the order in which they are to stand, as <see cref="Acronyms"/> counts them.</param>
    /// <param name="top">Rows drawn, from the first.</param>
    public static Figure Of(IReadOnlyList<AcronymRow> rows, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(rows);
        AcronymRow[] shown = [.. rows.Take(top)];
        return HorizontalBars
            .Stacked(
                shown,
                [
                    Series("as acronym", Palette.Blue, row => row.CountShort - row.Definitions, Short),
                    Series("with both, where it is defined", Palette.Green, row => row.Definitions, Both),
                    Series("in full", Palette.Orange, row => row.CountLong - row.Definitions, Long),
                ],
                Name,
                "acronym (? ambiguous)",
                "mentions",
                "What acronyms stand for, by mentions",
                Worded($"{shown.Length} of {rows.Count} meanings"),
                DataFrame.FromRecords(shown)
            )
            .By(Figure.Counted, "Acronyms.Counts");
    }

    /// <summary>An acronym carries its meaning where one is known, and a question mark where it is ambiguous.</summary>
    private static string Name(AcronymRow row)
    {
        var meaning = row.Meaning ?? (row.Readings < 2 ? "" : "undecided");
        return $"{row.Acronym}{(row.Ambiguous ? "?" : "")} {meaning}".TrimEnd();
    }

    private static string Short(AcronymRow row) => PaperQuery.Name(row.Acronym);

    private static string Long(AcronymRow row) => PaperQuery.Name(row.Meaning ?? row.Acronym);

    private static string Both(AcronymRow row) => PaperQuery.All(Short(row), Long(row));

    private static BarSeries<AcronymRow> Series(
        string name,
        string color,
        Func<AcronymRow, int> count,
        Func<AcronymRow, string> opens
    ) =>
        new(
            name,
            color,
            count,
            row =>
                PlotText.Lines([
                    PlotText.Bold($"{row.Acronym}: {row.Meaning ?? "not decided by a definition"}"),
                    Worded($"{count(row)} {name}"),
                    Worded($"{row.Count} mentions in {row.Documents} papers"),
                ])
        )
        {
            Opens = opens,
        };
}
