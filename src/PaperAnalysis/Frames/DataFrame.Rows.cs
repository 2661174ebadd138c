namespace PaperAnalysis.Frames;

/// <content>Which rows, in which order.</content>
public sealed partial class DataFrame
{
    /// <summary>The first rows, all where there are fewer.</summary>
    public DataFrame Head(int count) => Take([.. Enumerable.Range(0, Bounded(count))]);

    /// <summary>The last rows, all where there are fewer.</summary>
    public DataFrame Tail(int count)
    {
        var taken = Bounded(count);
        return Take([.. Enumerable.Range(Rows.Count - taken, taken)]);
    }

    public DataFrame Filter(Func<DataFrameRow, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        return Take([.. Rows.Where(keep).Select(static r => r.Index)]);
    }

    /// <summary>The rows whose value in <paramref name="column"/> passes; a null does not.</summary>
    public DataFrame Filter<T>(string column, Func<T, bool> keep)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(keep);
        var values = Column<T>(column);
        return Take([.. Enumerable.Range(0, Rows.Count).Where(row => values.TryGetValue(row, out var v) && keep(v))]);
    }

    /// <summary>The rows where the mask is true; a null is not.</summary>
    /// <exception cref="ArgumentException">The mask is not as long as the frame.</exception>
    public DataFrame Filter(Column<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask.Length != Rows.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The mask '{mask.Name}' has {mask.Length} rows, the frame has {Rows.Count}."
                ),
                nameof(mask)
            );
        }

        return Take([.. Enumerable.Range(0, Rows.Count).Where(row => mask.TryGetValue(row, out var v) && v)]);
    }

    /// <summary>
    /// Ascending by the first column, ties by the next; rows equal in all keep their order. Nulls stand last. Text is
    /// ordered by ordinal value, false before true, NaN before every number. To have one column descend and another
    /// ascend, order by the last of them first: <c>frame.OrderBy("title").OrderByDescending("papers")</c>.
    /// </summary>
    public DataFrame OrderBy(params IEnumerable<string> columns) => Ordered(columns, descending: false);

    /// <summary>
    /// As <see cref="OrderBy"/>, from high to low. Nulls still stand last, and rows equal in all keep their order.
    /// </summary>
    public DataFrame OrderByDescending(params IEnumerable<string> columns) => Ordered(columns, descending: true);

    /// <summary>
    /// Rows drawn without replacement, each as likely as the other, in the order drawn; the same for the same seed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer rows than asked for.</exception>
    public DataFrame Sample(int count, int seed)
    {
        if (count < 0 || count > Rows.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count),
                count,
                FormattableString.Invariant($"The frame has {Rows.Count} rows to draw from.")
            );
        }

        var rows = Enumerable.Range(0, Rows.Count).ToArray();
        // The sample need not be hard to guess; it must be the same for the same seed.
#pragma warning disable CA5394 // Random is asked for by its seed, not as a secret.
        new Random(seed).Shuffle(rows);
#pragma warning restore CA5394
        return Take(rows[..count]);
    }

    /// <summary>The rows without nulls in the named columns (none named: in all columns).</summary>
    public DataFrame DropNulls(params IEnumerable<string> columns) => DropNulls(DropNullOptions.Any, columns);

    public DataFrame DropNulls(DropNullOptions options, params IEnumerable<string> columns)
    {
        var looked = Named(columns);
        bool Dropped(int row) =>
            options == DropNullOptions.Any
                ? looked.Any(c => c.IsNull(row))
                : looked.Length > 0 && looked.All(c => c.IsNull(row));
        return Take([.. Enumerable.Range(0, Rows.Count).Where(row => !Dropped(row))]);
    }

    /// <summary>
    /// Puts a value in place of nulls in the named columns; none named: in every column that holds
    /// <typeparamref name="T"/>.
    /// </summary>
    public DataFrame FillNulls<T>(T value, params IEnumerable<string> columns)
        where T : notnull
    {
        var filled = columns.Select(Column<T>).ToArray();
        filled = filled.Length > 0 ? filled : [.. Columns.OfType<Column<T>>()];
        return filled.Aggregate(this, (frame, column) => frame.With(column.FillNulls(value)));
    }

    private int Bounded(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Math.Min(count, Rows.Count);
    }

    private Column[] Named(IEnumerable<string> columns)
    {
        Column[] named = [.. columns.Select(name => Columns[name])];
        return named.Length > 0 ? named : [.. Columns];
    }

    private DataFrame Ordered(IEnumerable<string> columns, bool descending)
    {
        Column[] keys = [.. columns.Select(name => Columns[name])];
        var rows = Enumerable.Range(0, Rows.Count).ToArray();
        Array.Sort(
            rows,
            (a, b) =>
            {
                foreach (var key in keys)
                {
                    var order = key.Compare(a, b, descending);
                    if (order != 0)
                    {
                        return order;
                    }
                }

                return a.CompareTo(b);
            }
        );
        return Take(rows);
    }
}
