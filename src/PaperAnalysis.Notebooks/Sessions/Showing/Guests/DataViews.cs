using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing.Guests;

/// <summary>
/// Data views of ML.NET, by their schema and a cursor over the first rows. Each row costs what the pipeline behind it
/// costs, so that no more are asked for than are shown, and one to know whether there are more.
/// </summary>
internal static class DataViews
{
    public static JsonObject? Show(object value)
    {
        if (Contract(value) is not { } view)
        {
            return null;
        }
        // A hidden column is one that a later column of the same name replaces.
        var all = ((IEnumerable)Get(view, value, "Schema"))
            .Cast<object>()
            .Where(column => !(bool)Get(column, "IsHidden"))
            .ToList();
        var columns = all.Take(ShowLimits.Columns).ToList();
        var rows = Rows(view, value, columns).Take(ShowLimits.Rows + 1).ToList();
        return new GuestTable(
            [.. columns.Select(column => ((string)Get(column, "Name"), Get(column, "Type").ToString()!))],
            all.Count,
            [.. rows.Take(ShowLimits.Rows)],
            (long?)Call(view.GetMethod("GetRowCount")!, value),
            rows.Count > ShowLimits.Rows
        ).Bundle();
    }

    public static bool Knows(object value) => Contract(value) is not null;

    private static Type? Contract(object value) =>
        Array.Find(value.GetType().GetInterfaces(), contract => contract.FullName == "Microsoft.ML.IDataView");

    private static IEnumerable<IReadOnlyList<string>> Rows(Type view, object value, List<object> columns)
    {
        if (columns.Count == 0)
        {
            yield break;
        }
        var needed = Array.CreateInstance(columns[0].GetType(), columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            needed.SetValue(columns[i], i);
        }
        var cursor = Call(view.GetMethod("GetRowCursor")!, value, needed, null)!;
        using var _ = (IDisposable)cursor;
        var next = cursor.GetType().GetMethod("MoveNext", [])!;
        var getter = cursor.GetType().GetMethod("GetGetter")!;
        var getters = columns
            .Select(column =>
                Call(getter.MakeGenericMethod((Type)Get(Get(column, "Type"), "RawType")), cursor, column)!
            )
            .ToList();
        while ((bool)Call(next, cursor)!)
        {
            yield return [.. getters.Select(Read)];
        }
    }

    /// <summary>
    /// A getter writes the value of the row where the cursor stands into the variable that it is given.
    /// </summary>
    private static string Read(object getter)
    {
        var variable = new object?[1];
        Call(getter.GetType().GetMethod("Invoke")!, getter, variable);
        return GuestCell.Of(variable[0]);
    }

    private static object Get(object value, string property) => Get(value.GetType(), value, property);

    private static object Get(Type type, object value, string property) => type.GetProperty(property)!.GetValue(value)!;

    private static object? Call(MethodInfo method, object target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
