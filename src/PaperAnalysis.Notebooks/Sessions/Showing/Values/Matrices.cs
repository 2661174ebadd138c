using System.Globalization;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>Arrays of two dimensions, row by row, which the formatting library shows as one list.</summary>
internal static class Matrices
{
    public static JsonObject? Show(object value)
    {
        if (value is not Array { Rank: 2 } matrix)
        {
            return null;
        }
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        var lines = Enumerable
            .Range(0, Math.Min(rows, ShowLimits.Items))
            .Select(row => $"[ {string.Join(", ", Cells(matrix, row))}{More(columns)} ]")
            .Prepend($"{CellTypes.Name(value.GetType().GetElementType()!)}[{rows}, {columns}]");
        return ShownText.Bundle(string.Join('\n', lines) + More(rows));
    }

    private static IEnumerable<string?> Cells(Array matrix, int row) =>
        Enumerable
            .Range(0, Math.Min(matrix.GetLength(1), ShowLimits.Items))
            .Select(column =>
                Convert.ToString(
                    matrix.GetValue(matrix.GetLowerBound(0) + row, matrix.GetLowerBound(1) + column),
                    CultureInfo.InvariantCulture
                )
            );

    private static string More(int count) => count > ShowLimits.Items ? $" ... ({count - ShowLimits.Items} more)" : "";
}
