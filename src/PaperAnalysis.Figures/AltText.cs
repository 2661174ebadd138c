using System.Globalization;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What a figure shows, in a sentence that its numbers give: for those who hear it.</summary>
internal static class AltText
{
    private const int LongestName = 60;

    public static string Of(Figure figure)
    {
        var numbers = figure.Numbers;
        var said = figure.Subtitle.Length == 0 ? figure.Title : $"{figure.Title}: {figure.Subtitle}";
        var rows = numbers.Rows.Count == 1 ? "1 row" : Worded($"{numbers.Rows.Count} rows");
        return
            numbers.Columns.FirstOrDefault(column => column.Type.Name == "string") is { } names
            && numbers.Columns.FirstOrDefault(IsAmount) is { } amounts
            ? $"{said}. {rows}{Extremes(names, amounts)}."
            : $"{said}. {rows}.";
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
        return $"; {amounts.Name} from {Named(least)} to {Named(most)}";
    }

    private static string Named((string Name, double Amount) row) =>
        $"{NumberText.Short(row.Amount)} ({PlotText.Cut(row.Name, LongestName)})";

    private static bool IsAmount(Column column) => column.Type.IsNumeric && column.NullCount < column.Length;
}
