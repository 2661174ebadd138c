namespace PaperAnalysis.Frames;

/// <summary>A named sequence of values of one type, some of which may be null. Immutable.</summary>
public abstract partial class Column
{
    private protected Column(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    public string Name { get; }

    public abstract ColumnType Type { get; }

    public abstract int Length { get; }

    public abstract int NullCount { get; }

    /// <summary>
    /// The value of a row, null where there is none. This is the frame's edge: for the typed value see
    /// <see cref="Column{T}"/>.
    /// </summary>
    public abstract object? this[int row] { get; }

    public abstract bool IsNull(int row);

    /// <summary>The value as files hold it, in the invariant culture; null where there is none.</summary>
    public string? Text(int row) => Text(row, FileStyle.Faithful);

    public abstract Column Rename(string name);

    /// <exception cref="InvalidOperationException">The column holds another type; the message names both.</exception>
    public Column<T> As<T>()
        where T : notnull =>
        this as Column<T>
        ?? throw new InvalidOperationException($"Column '{Name}' holds {Type}, not {ColumnType.Of<T>()}.");

    /// <summary>
    /// A column of a sequence of bool, int, long, double, DateOnly, DateTime, string or IReadOnlyList&lt;string&gt;; a
    /// null reference is a null. For values of other types see <see cref="From{T}"/>.
    /// </summary>
    /// <exception cref="NotSupportedException">No column holds <typeparamref name="T"/>.</exception>
    public static Column<T> Create<T>(string name, IEnumerable<T?> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = new ColumnBuilder<T>(name);
        foreach (var value in values)
        {
            if (value is null)
            {
                builder.AddNull();
            }
            else
            {
                builder.Add(value);
            }
        }

        return builder.Build();
    }

    /// <summary>A column of values that may be missing.</summary>
    public static Column<T> Create<T>(string name, IEnumerable<T?> values)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = new ColumnBuilder<T>(name);
        foreach (var value in values)
        {
            if (value is { } given)
            {
                builder.Add(given);
            }
            else
            {
                builder.AddNull();
            }
        }

        return builder.Build();
    }

    public static Column<T> Create<T>(string name, params ReadOnlySpan<T> values)
        where T : struct
    {
        var builder = new ColumnBuilder<T>(name);
        foreach (var value in values)
        {
            builder.Add(value);
        }

        return builder.Build();
    }

    /// <summary>
    /// A column of any values, by the rule of <see cref="DataFrame.FromRecords{T}"/>: decimals become doubles,
    /// enumerations their names, sequences lists. Values declared as object are taken for what they are.
    /// </summary>
    /// <exception cref="ArgumentException">Values declared as object are of several types; the message names
    /// two.</exception>
    public static Column From<T>(string name, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AnyValues.ToColumn(name, values);
    }

    /// <summary>
    /// How often each value occurs, nulls left out; the most frequent first, ties in the order of first appearance.
    /// </summary>
    /// <returns>Columns <c>Values</c> and <c>Counts</c>.</returns>
    public DataFrame ValueCounts()
    {
        var groups = RowKeys
            .Group([this])
            .Where(rows => !IsNull(rows[0]))
            .OrderByDescending(static rows => rows.Length)
            .ToArray();
        return new DataFrame(
            Take([.. groups.Select(static rows => rows[0])]).Rename("Values"),
            Create<int>("Counts", [.. groups.Select(static rows => rows.Length)])
        );
    }

    /// <summary>
    /// How a notebook shows the column: its name, type, how many values, nulls and different values, and the first of them,
    /// as <c>text/html</c> and <c>text/plain</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        FrameView.Bundle(HtmlTable.Write(this, new TableOptions()), ToString());

    public override string ToString() => TextTable.Write(this, new TableOptions { CellLength = 60 });

    /// <summary>The rows asked for, in that order; -1 gives a null.</summary>
    internal abstract Column Take(ReadOnlySpan<int> rows);

    /// <summary>Orders two rows; nulls stand last, whatever the direction.</summary>
    internal abstract int Compare(int a, int b, bool descending);

    /// <summary>Numbers equal values of this column, and of others of its type, alike.</summary>
    internal abstract ValueCodes NewCodes();

    internal abstract Column<double> Quantiles(IReadOnlyList<int[]> groups, double share, string name);

    internal abstract Column Aggregate(Aggregation how, IReadOnlyList<int[]> groups, string name);

    /// <summary>The value for readers: doubles are shortened, lists joined.</summary>
    internal abstract string? Shown(int row);

    /// <summary>The column's own values followed by those of a column of the same type.</summary>
    internal abstract Column Concat(Column other);

    internal abstract string? Text(int row, FileStyle style);

    internal abstract void WriteJson(int row, System.Text.Json.Utf8JsonWriter writer, FileStyle style);

    /// <summary>The row's value as a double; null where there is none, and in columns without numbers.</summary>
    internal abstract double? Number(int row);

    /// <summary>The values as doubles, nulls left out; empty for columns without numbers.</summary>
    internal abstract IEnumerable<double> Numbers();
}
