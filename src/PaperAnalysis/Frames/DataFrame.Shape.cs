namespace PaperAnalysis.Frames;

/// <content>Rows that repeat, and the same values in another shape.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// The different rows of the named columns, in the order of their first appearance; none named: of all columns.
    /// Nulls equal each other.
    /// </summary>
    public DataFrame Distinct(params IEnumerable<string> columns)
    {
        string[] named = [.. columns];
        return (named.Length > 0 ? Select(named) : this).DropDuplicates();
    }

    /// <summary>
    /// The first row of each that are equal in the named columns (none named: in all), with all columns. Nulls equal each
    /// other.
    /// </summary>
    public DataFrame DropDuplicates(params IEnumerable<string> columns) =>
        Columns.Count == 0 ? this : Take([.. RowKeys.Group(Named(columns)).Select(static rows => rows[0])]);

    /// <inheritdoc cref="Pivot(IReadOnlyList{string}, string, string, Aggregation?)"/>
    public DataFrame Pivot(string rows, string columns, string values, Aggregation? how = null) =>
        Pivot([rows], columns, values, how);

    /// <summary>
    /// From long to wide: a row for each different value of <paramref name="rows"/>, and beside these a column for each
    /// different value of <paramref name="columns"/>, both in the order of their first appearance (sort before for
    /// another). A cell holds the <paramref name="values"/> of its row and column, gathered by <paramref name="how"/>;
    /// null where there are none (0 for a count). A column is named by the text of its value, <c>null</c> for a null.
    /// </summary>
    /// <exception cref="ArgumentException">Several rows fall into one cell and <paramref name="how"/> is not given, or a
    /// table of so many cells would help nobody; the message names the cell or the number.</exception>
    public DataFrame Pivot(IReadOnlyList<string> rows, string columns, string values, Aggregation? how = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Column[] keys = [.. rows.Select(name => Columns[name])];
        return keys.Length > 0
            ? Pivoting.Of(this, keys, Columns[columns], Columns[values], how)
            : throw new ArgumentException("Name at least one column whose values become the rows.", nameof(rows));
    }

    /// <summary>
    /// From wide to long: a row for each row and each column of <paramref name="values"/> (all that are not kept, where
    /// none are named), with the column's name in <paramref name="variable"/> and its value in <paramref name="value"/>;
    /// the columns of <paramref name="keep"/> stand before. All rows of the first column come first. int and long widen
    /// where another column needs it.
    /// </summary>
    /// <exception cref="ArgumentException">Values of two columns do not go together; the message names both.</exception>
    public DataFrame Melt(
        IReadOnlyList<string> keep,
        IReadOnlyList<string>? values = null,
        string variable = "Variable",
        string value = "Value"
    )
    {
        ArgumentNullException.ThrowIfNull(keep);
        Column[] kept = [.. keep.Select(name => Columns[name])];
        Column[] melted = values is null ? [.. Columns.Except(kept)] : [.. values.Select(name => Columns[name])];
        return Melting.Of(kept, melted, variable, value);
    }
}
