using System.Collections;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Showing.Guests;

/// <summary>Frames of Microsoft.Data.Analysis.</summary>
internal static class DataAnalysisFrames
{
    private const string Space = "Microsoft.Data.Analysis.";

    public static JsonObject? Show(object value)
    {
        if (Named(value, "DataFrame") is not { } frame)
        {
            return null;
        }
        var all = ((IEnumerable)Get(frame, value, "Columns")!).Cast<object>().ToList();
        var columns = all.Take(ShowLimits.Columns).ToList();
        var rows = Get(frame, value, "Rows")!;
        var count = (long)Get(rows.GetType(), rows, "Count")!;
        return new GuestTable(
            [.. columns.Select(Head)],
            all.Count,
            [
                .. Enumerable
                    .Range(0, (int)Math.Min(count, ShowLimits.Rows))
                    .Select(row => columns.Select(column => Cell(column, row)).ToList()),
            ],
            count,
            count > ShowLimits.Rows
        ).Bundle();
    }

    public static bool Knows(object value) => Named(value, "DataFrame") is not null;

    private static (string Name, string Type) Head(object column)
    {
        var type = Named(column, "DataFrameColumn")!;
        return ((string)Get(type, column, "Name")!, CellTypes.Name((Type)Get(type, column, "DataType")!));
    }

    // A typed column hides the indexer with one of its own; the one that all share is the base type's.
    private static string Cell(object column, long row) =>
        GuestCell.Of(
            Named(column, "DataFrameColumn")!
                .GetProperty("Item", typeof(object), [typeof(long)])!
                .GetValue(column, [row])
        );

    private static Type? Named(object value, string name)
    {
        var type = value.GetType();
        while (type is not null && type.FullName != Space + name)
        {
            type = type.BaseType;
        }
        return type;
    }

    private static object? Get(Type type, object value, string property) => type.GetProperty(property)!.GetValue(value);
}
