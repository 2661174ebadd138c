namespace PaperAnalysis.Frames;

/// <content>What is in a frame.</content>
public sealed partial class DataFrame
{
    private static readonly (string Name, Func<double[], double?> Of)[] Statistics =
    [
        ("Length", static v => v.Length),
        ("Mean", static v => v.Length > 0 ? v.Average() : null),
        ("StandardDeviation", Spread.Of),
        ("Min", static v => Quantile.Of(v, 0)),
        ("Quartile1", static v => Quantile.Of(v, 0.25)),
        ("Median", static v => Quantile.Of(v, 0.5)),
        ("Quartile3", static v => Quantile.Of(v, 0.75)),
        ("Max", static v => Quantile.Of(v, 1)),
    ];

    /// <summary>
    /// One row for each column: <c>Column</c>, <c>Type</c>, <c>Length</c> (values that are not null), <c>Nulls</c> and
    /// <c>Distinct</c> (different values).
    /// </summary>
    public DataFrame Info() =>
        FromRecords(
            Columns.Select(static c => new
            {
                Column = c.Name,
                Type = c.Type.Name,
                Length = c.Length - c.NullCount,
                Nulls = c.NullCount,
                Distinct = c.ValueCounts().Rows.Count,
            })
        );

    /// <summary>
    /// A column <c>Description</c> with Length (values that are not null), Mean, StandardDeviation (sample, n−1), Min,
    /// Quartile1, Median, Quartile3 (R's type 7) and Max, and a column of doubles for each numeric column. A statistic
    /// that the values do not give is null.
    /// </summary>
    public DataFrame Description() =>
        new([
            Frames.Column.Create<string>("Description", Statistics.Select(static s => s.Name)),
            .. Columns.Where(static c => c.Type.IsNumeric).Select(Described),
        ]);

    /// <inheritdoc cref="Column.ValueCounts"/>
    public DataFrame ValueCounts(string column) => Columns[column].ValueCounts();

    private static Column Described(Column column)
    {
        double[] values = [.. column.Numbers()];
        return Frames.Column.Create(column.Name, Statistics.Select(s => s.Of(values)));
    }
}
