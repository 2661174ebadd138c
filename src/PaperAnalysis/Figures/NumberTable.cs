using System.Globalization;
using System.Text;

namespace PaperAnalysis.Figures;

/// <summary>A figure's numbers as aligned text: names to the left, numbers to the right.</summary>
/// <param name="Columns">One heading for each column.</param>
/// <param name="Rows">One cell for each column.</param>
public sealed record NumberTable(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>More rows than these are counted in a last line, so that a terminal is not flooded.</summary>
    private const int Shown = 30;

    /// <summary>Makes one row of each of <paramref name="rows"/>; numbers are written with up to four significant digits after the point.</summary>
    public static NumberTable Of<T>(
        IEnumerable<T> rows,
        params ReadOnlySpan<(string Name, Func<T, object?> Cell)> columns
    )
    {
        var all = columns.ToArray();
        return new(
            [.. all.Select(column => column.Name)],
            [.. rows.Select(row => all.Select(column => Format(column.Cell(row))).ToArray())]
        );
    }

    public override string ToString()
    {
        string[][] lines =
        [
            [.. Columns],
            .. Rows.Take(Shown).Select(row => row.ToArray()),
        ];
        var widths = Columns
            .Select((_, column) => lines.Max(line => line[column].Length))
            .ToArray();
        var right = Columns.Select((_, column) => Rows.All(row => IsNumber(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select(
                (cell, column) =>
                    right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])
            );
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        if (Rows.Count > Shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"… and {Rows.Count - Shown} more\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool IsNumber(string cell) =>
        cell.Length == 0 || double.TryParse(cell, CultureInfo.InvariantCulture, out _);

    private static string Format(object? cell) =>
        cell switch
        {
            null => "",
            double number => number.ToString("0.####", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => string.Concat((cell.ToString() ?? "").Select(c => char.IsControl(c) ? ' ' : c)),
        };
}
