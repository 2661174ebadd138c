namespace PaperAnalysis.Frames;

/// <content>Groups, joins and more rows.</content>
public sealed partial class DataFrame
{
    private const string LeftSuffix = "_left";
    private const string RightSuffix = "_right";

    public GroupBy GroupBy(params IEnumerable<string> columns) => new(this, columns);

    /// <summary>Joins on one column that both frames have; it stands in the result once.</summary>
    /// <inheritdoc cref="Merge(DataFrame, IReadOnlyList{ValueTuple{string, string}}, JoinAlgorithm, string, string)" path="/exception"/>
    public DataFrame Merge(DataFrame other, string column, JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left) =>
        Merge(other, [column], joinAlgorithm);

    /// <summary>
    /// Joins on columns that both frames have, in the order of rows that the overload with pairs states. They stand in the
    /// result once, where this frame has them; a row that only the other has brings its keys. Other names that both have
    /// get <c>_left</c> and <c>_right</c>.
    /// </summary>
    /// <inheritdoc cref="Merge(DataFrame, IReadOnlyList{ValueTuple{string, string}}, JoinAlgorithm, string, string)" path="/exception"/>
    public DataFrame Merge(
        DataFrame other,
        IReadOnlyList<string> columns,
        JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        var (keys, left, right) = Matched(other, [.. columns.Select(static c => (c, c))], joinAlgorithm);
        if (joinAlgorithm is JoinAlgorithm.Semi or JoinAlgorithm.Anti)
        {
            return Take(left);
        }

        // One after the other, a key has the rows of both frames.
        int[] either = [.. left.Select((row, place) => row >= 0 ? row : Rows.Count + right[place])];
        var shared = keys.ToDictionary(
            static key => key.Left.Name,
            key => key.Left.Concat(key.Right).Take(either),
            StringComparer.Ordinal
        );
        return new DataFrame([
            .. Columns.Select(c =>
                shared.TryGetValue(c.Name, out var key) ? key : Suffixed(c.Take(left), other, LeftSuffix)
            ),
            .. other
                .Columns.Where(c => !shared.ContainsKey(c.Name))
                .Select(c => Suffixed(c.Take(right), this, RightSuffix)),
        ]);
    }

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
        string leftSuffix = LeftSuffix,
        string rightSuffix = RightSuffix
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (_, left, right) = Matched(other, keys, joinAlgorithm);
        return joinAlgorithm is JoinAlgorithm.Semi or JoinAlgorithm.Anti
            ? Take(left)
            : new DataFrame([
                .. Columns.Select(c => Suffixed(c.Take(left), other, leftSuffix)),
                .. other.Columns.Select(c => Suffixed(c.Take(right), this, rightSuffix)),
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

    private (IReadOnlyList<(Column Left, Column Right)> Keys, int[] Left, int[] Right) Matched(
        DataFrame other,
        IReadOnlyList<(string Left, string Right)> keys,
        JoinAlgorithm join
    )
    {
        ArgumentNullException.ThrowIfNull(other);
        if (keys.Count == 0)
        {
            throw new ArgumentException("Name at least one column to merge on.", nameof(keys));
        }

        (Column, Column)[] pairs = [.. keys.Select(k => Comparable(Columns[k.Left], other.Columns[k.Right]))];
        var (leftKeys, rightKeys) = RowKeys.Match(pairs);
        var (left, right) = Merging.Rows(leftKeys, rightKeys, join);
        return (pairs, left, right);
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
