namespace PaperAnalysis.Frames;

/// <content>Groups, joins and more rows.</content>
public sealed partial class DataFrame
{
    public GroupBy GroupBy(params IEnumerable<string> columns) => new(this, columns);

    /// <summary>Joins on one column that both frames have; see the overload with pairs.</summary>
    public DataFrame Merge(DataFrame other, string column, JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left) =>
        Merge(other, [(column, column)], joinAlgorithm);

    /// <summary>
    /// Puts rows side by side whose keys are equal; each pair of matching rows gives a row, in the order of this frame
    /// (of the other for a right join; rows only the other has stand last in a full outer join). A null key matches
    /// nothing, not even another null. All columns of both are kept; a name that both have gets the suffixes.
    /// </summary>
    /// <exception cref="ArgumentException">A key is missing, or a pair of keys holds different types; the message names
    /// them.</exception>
    public DataFrame Merge(
        DataFrame other,
        IReadOnlyList<(string Left, string Right)> keys,
        JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left,
        string leftSuffix = "_left",
        string rightSuffix = "_right"
    )
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
        {
            throw new ArgumentException("Name at least one pair of columns to merge on.", nameof(keys));
        }

        var (leftKeys, rightKeys) = RowKeys.Match([
            .. keys.Select(k => Comparable(Columns[k.Left], other.Columns[k.Right])),
        ]);
        var (leftRows, rightRows) = Merging.Rows(leftKeys, rightKeys, joinAlgorithm);
        return new DataFrame([
            .. Columns.Select(c => Suffixed(c.Take(leftRows), other, leftSuffix)),
            .. other.Columns.Select(c => Suffixed(c.Take(rightRows), this, rightSuffix)),
        ]);
    }

    /// <summary>
    /// The rows of this frame, then those of the other. Columns go by name; where one frame lacks a column its rows are
    /// null there. int and long widen where the other needs it (to double: exact up to 2^53).
    /// </summary>
    /// <exception cref="ArgumentException">A column holds types that do not go together; the message names it and
    /// both.</exception>
    public DataFrame Append(DataFrame other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DataFrame([
            .. Columns.Select(c =>
                other.Columns.Contains(c.Name)
                    ? Joined(c, other.Columns[c.Name])
                    : c.Take(Padded(Rows.Count, other.Rows.Count))
            ),
            .. other
                .Columns.Where(c => !Columns.Contains(c.Name))
                .Select(c => c.Take([.. Missing(Rows.Count), .. Enumerable.Range(0, other.Rows.Count)])),
        ]);
    }

    private static Column Joined(Column first, Column second) =>
        Widening.Widen(second, first.Type) is { } widened ? first.Concat(widened)
        : Widening.Widen(first, second.Type) is { } wider ? wider.Concat(second)
        : throw new ArgumentException(
            $"Column '{first.Name}' holds {first.Type} in one frame and {second.Type} in the other; rename one, or convert it first."
        );

    private static (Column, Column) Comparable(Column left, Column right) =>
        Widening.Widen(right, left.Type) is { } widened ? (left, widened)
        : Widening.Widen(left, right.Type) is { } wider ? (wider, right)
        : throw new ArgumentException(
            $"Column '{left.Name}' holds {left.Type} and column '{right.Name}' {right.Type}; keys of different types are never equal."
        );

    private static Column Suffixed(Column column, DataFrame other, string suffix) =>
        other.Columns.Contains(column.Name) ? column.Rename(column.Name + suffix) : column;

    private static int[] Padded(int rows, int missing) => [.. Enumerable.Range(0, rows), .. Missing(missing)];

    private static IEnumerable<int> Missing(int rows) => Enumerable.Repeat(-1, rows);
}
