namespace PaperAnalysis.Frames;

/// <summary>
/// A table of named, typed columns of equal length. Immutable: every operation gives a new frame and shares the columns
/// that it leaves alone. Members are named as in Microsoft.Data.Analysis where it has the operation; there is no
/// <c>inPlace</c>.
/// </summary>
public sealed partial class DataFrame
{
    /// <exception cref="ArgumentException">Two columns share a name, or lengths differ; the message names the
    /// columns.</exception>
    public DataFrame(params IEnumerable<Column> columns)
    {
        Columns = new ColumnCollection(columns);
        Rows = new RowCollection(this, Columns.Count == 0 ? 0 : Columns[0].Length);
    }

    public ColumnCollection Columns { get; }

    public RowCollection Rows { get; }

    /// <exception cref="ArgumentException">There is no such column; the message lists those that exist.</exception>
    public Column this[string column] => Columns[column];

    /// <summary>One value, null where there is none.</summary>
    public object? this[int row, int column] => Columns[column][row];

    public object? this[int row, string column] => Columns[column][row];

    /// <summary>The column with its type, for typed access.</summary>
    /// <exception cref="ArgumentException">There is no such column; the message lists those that exist.</exception>
    /// <exception cref="InvalidOperationException">The column holds another type; the message names both.</exception>
    public Column<T> Column<T>(string name)
        where T : notnull => Columns[name].As<T>();

    /// <summary>Only these columns, in this order.</summary>
    public DataFrame Select(params IEnumerable<string> columns) => new(columns.Select(name => Columns[name]));

    /// <summary>All columns but these.</summary>
    public DataFrame Drop(params IEnumerable<string> columns)
    {
        var dropped = columns.Select(name => Columns[name]).ToHashSet();
        return new DataFrame(Columns.Where(c => !dropped.Contains(c)));
    }

    /// <summary>With one more column; a column of the same name is replaced where it stands.</summary>
    public DataFrame With(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Columns.Contains(column.Name)
            ? new DataFrame(Columns.Select(c => SameName(c.Name, column.Name) ? column : c))
            : new DataFrame([.. Columns, column]);
    }

    public DataFrame Rename(string column, string name)
    {
        var renamed = Columns[column];
        return new DataFrame(Columns.Select(c => ReferenceEquals(c, renamed) ? c.Rename(name) : c));
    }

    /// <summary>Every column by another name, as in <c>Rename(JsonNamingPolicy.SnakeCaseLower.ConvertName)</c>.</summary>
    public DataFrame Rename(Func<string, string> name) => new(Columns.Select(c => c.Rename(name(c.Name))));

    internal DataFrame Take(int[] rows) => new(Columns.Select(c => c.Take(rows)));

    internal static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
