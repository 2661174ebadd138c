namespace PaperAnalysis.Frames;

/// <summary>
/// The rows of a frame, gathered by equal values of some columns. Every result has the key columns first and one row a
/// group, in the order in which the groups first appear. Nulls in a key equal each other: they make a group of their
/// own.
/// </summary>
public sealed class GroupBy
{
    private readonly DataFrame _frame;
    private readonly Column[] _keys;
    private readonly IReadOnlyList<int[]> _groups;

    internal GroupBy(DataFrame frame, IEnumerable<string> columns)
    {
        _frame = frame;
        _keys = [.. columns.Select(name => frame.Columns[name])];
        if (_keys.Length == 0)
        {
            throw new ArgumentException("Name at least one column to group by.", nameof(columns));
        }

        _groups = RowKeys.Group(_keys);
    }

    /// <summary>The rows of each group.</summary>
    public IEnumerable<DataFrame> Groups => _groups.Select(_frame.Take);

    /// <summary>How many rows a group has, in a column <c>Size</c>.</summary>
    public DataFrame Size() => With([Column.Create<int>("Size", [.. _groups.Select(static rows => rows.Length)])]);

    /// <summary>
    /// How many values that are not null each named column has; none named: each column that is no key.
    /// </summary>
    public DataFrame Count(params IEnumerable<string> columns) => Each(Aggregation.Count, columns, static _ => true);

    /// <summary>None named: each numeric column that is no key.</summary>
    public DataFrame Sum(params IEnumerable<string> columns) =>
        Each(Aggregation.Sum, columns, static c => c.Type.IsNumeric);

    /// <inheritdoc cref="Sum"/>
    public DataFrame Mean(params IEnumerable<string> columns) =>
        Each(Aggregation.Mean, columns, static c => c.Type.IsNumeric);

    /// <inheritdoc cref="Sum"/>
    public DataFrame Median(params IEnumerable<string> columns) =>
        Each(Aggregation.Median, columns, static c => c.Type.IsNumeric);

    /// <inheritdoc cref="Count"/>
    public DataFrame Min(params IEnumerable<string> columns) => Each(Aggregation.Min, columns, static _ => true);

    /// <inheritdoc cref="Count"/>
    public DataFrame Max(params IEnumerable<string> columns) => Each(Aggregation.Max, columns, static _ => true);

    /// <inheritdoc cref="Count"/>
    public DataFrame First(params IEnumerable<string> columns) => Each(Aggregation.First, columns, static _ => true);

    /// <inheritdoc cref="Count"/>
    public DataFrame Last(params IEnumerable<string> columns) => Each(Aggregation.Last, columns, static _ => true);

    /// <summary>How many different values that are not null each named column has; none named: each that is no
    /// key.</summary>
    public DataFrame CountDistinct(params IEnumerable<string> columns) =>
        Each(Aggregation.CountDistinct, columns, static _ => true);

    /// <summary>Of the sample (n−1). None named: each numeric column that is no key.</summary>
    public DataFrame StandardDeviation(params IEnumerable<string> columns) =>
        Each(Aggregation.StandardDeviation, columns, static c => c.Type.IsNumeric);

    /// <summary>R's type 7, from 0, the least, to 1, the greatest. None named: each numeric column that is no
    /// key.</summary>
    public DataFrame Quantile(double share, params IEnumerable<string> columns) =>
        With(
            Chosen(columns, static c => c.Type.IsNumeric)
                .Select(c => c.Type.IsNumeric ? c.Quantiles(_groups, share, c.Name) : throw c.NotNumeric())
        );

    /// <summary>
    /// A value of your own for each group, from its rows, as in
    /// <c>Apply("top", rows => rows.OrderByDescending("words")[0, "title"])</c>.
    /// </summary>
    public DataFrame Apply<T>(string name, Func<DataFrame, T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return With([Column.From(name, Groups.Select(value))]);
    }

    /// <summary>The first rows of each group, with all columns of the frame in their order.</summary>
    public DataFrame Head(int count) => _frame.Take([.. _groups.SelectMany(rows => rows.Take(count))]);

    /// <summary>The last rows of each group, with all columns of the frame in their order.</summary>
    public DataFrame Tail(int count) => _frame.Take([.. _groups.SelectMany(rows => rows.TakeLast(count))]);

    /// <summary>Several columns at once: of which column, what, and under which name.</summary>
    public DataFrame Aggregate(params IEnumerable<(string Column, Aggregation How, string Name)> aggregates) =>
        With(aggregates.Select(a => _frame.Columns[a.Column].Aggregate(a.How, _groups, a.Name)));

    private DataFrame Each(Aggregation how, IEnumerable<string> columns, Func<Column, bool> fits) =>
        With(Chosen(columns, fits).Select(c => c.Aggregate(how, _groups, c.Name)));

    private IEnumerable<Column> Chosen(IEnumerable<string> columns, Func<Column, bool> fits)
    {
        Column[] named = [.. columns.Select(name => _frame.Columns[name])];
        return named.Length > 0 ? named : _frame.Columns.Except(_keys).Where(fits);
    }

    private DataFrame With(IEnumerable<Column> results)
    {
        int[] first = [.. _groups.Select(static rows => rows[0])];
        return new DataFrame([.. _keys.Select(key => key.Take(first)), .. results]);
    }
}
