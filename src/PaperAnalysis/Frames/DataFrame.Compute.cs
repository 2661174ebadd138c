namespace PaperAnalysis.Frames;

/// <content>New columns, and numbers about columns.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// With one more column, computed row by row; a column of the same name is replaced where it stands. As in
    /// <c>frame.Assign("long", row => row.Get&lt;int&gt;("words") > 200)</c>. Values become a column by the rule of
    /// <see cref="FromRecords{T}"/>; null is a null.
    /// </summary>
    public DataFrame Assign<T>(string name, Func<DataFrameRow, T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return With(Frames.Column.From(name, Rows.Select(value)));
    }

    /// <summary>
    /// With one more column, computed from the values of another; where that is null the new one is. As in
    /// <c>frame.Assign("length", "title", (string title) => title.Length)</c>.
    /// </summary>
    public DataFrame Assign<T, TResult>(string name, string column, Func<T, TResult> value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        var values = Column<T>(column);
        return values.NullCount == 0
            ? With(Frames.Column.From(name, values.Values.Select(value)))
            : With(
                Frames
                    .Column.From(name, values.Values.Select(value))
                    .Take(Scattered(Enumerable.Range(0, Rows.Count).Select(row => !values.IsNull(row))))
            );
    }

    /// <summary>
    /// With a column of the first days of the periods in which a column's dates or times lie, to group and sort by, as in
    /// <c>frame.AssignPeriod("month", "date", Period.Month).GroupBy("month")</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds neither dates nor times.</exception>
    public DataFrame AssignPeriod(string name, string column, Period period) =>
        With(Periods.Start(Columns[column], period).Rename(name));

    /// <summary>
    /// The correlation of two columns of numbers over the rows where both have one, from −1 to 1; null for fewer than two
    /// such rows, and where one column is the same in all of them.
    /// </summary>
    /// <exception cref="InvalidOperationException">A column holds no numbers; the message says what.</exception>
    public double? Correlation(string x, string y, CorrelationMethod method = CorrelationMethod.Pearson) =>
        Correlating.Of(Numeric(x), Numeric(y), method);

    /// <summary>
    /// The correlations of all pairs of columns with numbers: a column <c>Column</c> with their names, then one for each
    /// of them.
    /// </summary>
    public DataFrame Correlation(CorrelationMethod method = CorrelationMethod.Pearson)
    {
        Column[] numeric = [.. Columns.Where(static c => c.Type.IsNumeric)];
        return new DataFrame([
            Frames.Column.Create("Column", numeric.Select(static c => c.Name)),
            .. numeric.Select(x => Frames.Column.Create(x.Name, numeric.Select(y => Correlating.Of(x, y, method)))),
        ]);
    }

    private Column Numeric(string name) =>
        Columns[name] is { Type.IsNumeric: true } numeric ? numeric : throw Columns[name].NotNumeric();

    /// <summary>The places of the values that are there, one after another, and -1 for the others.</summary>
    private static int[] Scattered(IEnumerable<bool> there)
    {
        var next = 0;
        return [.. there.Select(present => present ? next++ : -1)];
    }
}
