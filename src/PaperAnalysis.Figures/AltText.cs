using System.Globalization;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What a figure shows, in a sentence that its numbers give: for those who hear it.</summary>
internal static class AltText
{
    private const int LongestName = 60;

    private static readonly HashSet<string> Estimates = new(StringComparer.Ordinal)
    {
        "Estimate",
        "LogRatio",
        "PerMillion",
        "Share",
        "Stability",
    };

    /// <summary>Columns whose numbers are names.</summary>
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "Cluster",
        "Group",
        "Line",
        "N",
        "Rank",
        "Topic",
        "cluster",
    };

    public static string Of(Figure figure)
    {
        var numbers = figure.Numbers;
        var said =
            figure.Subtitle.Length == 0 || !figure.Finding.IsNone ? figure.Title : $"{figure.Title}: {figure.Subtitle}";
        var finding = figure.Finding.IsNone ? "" : figure.Heading + ". ";
        var rows = numbers.Rows.Count == 1 ? "1 row" : Worded($"{numbers.Rows.Count} rows");
        return
            numbers.Columns.FirstOrDefault(column => column.Type.Name == "string") is { } names
            && Amounts(numbers) is { } amounts
            ? $"{finding}{said}. {rows}{Extremes(names, amounts)}."
            : $"{finding}{said}. {rows}.";
    }

    /// <returns>Nothing where no row has a name and an amount.</returns>
    private static string Extremes(Column names, Column amounts)
    {
        (string Name, double Amount)[] rows =
        [
            .. Enumerable
                .Range(0, amounts.Length)
                .Where(row => !amounts.IsNull(row) && !names.IsNull(row))
                .Select(row => (names.Text(row)!, Convert.ToDouble(amounts[row], CultureInfo.InvariantCulture))),
        ];
        if (rows.Length == 0)
        {
            return "";
        }

        var (most, least) = (rows.MaxBy(row => row.Amount), rows.MinBy(row => row.Amount));
        return $"; {ColumnHeadings.Of(amounts.Name)} from {Named(least)} to {Named(most)}";
    }

    private static string Named((string Name, double Amount) row) =>
        $"{NumberText.Short(row.Amount)} ({PlotText.Cut(row.Name, LongestName)})";

    /// <summary>An estimate before what it was made of.</summary>
    private static Column? Amounts(DataFrame numbers) =>
        numbers.Columns.FirstOrDefault(column => Estimates.Contains(column.Name) && IsAmount(column))
        ?? numbers.Columns.FirstOrDefault(IsAmount);

    /// <summary>A number that tells rows apart and is no name.</summary>
    private static bool IsAmount(Column column) =>
        column.Type.IsNumeric && !Numbered.Contains(column.Name) && column.Numbers().Distinct().Skip(1).Any();
}
