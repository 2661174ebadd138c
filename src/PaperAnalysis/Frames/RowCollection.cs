using System.Collections;

namespace PaperAnalysis.Frames;

/// <summary>The rows of a frame, numbered from 0.</summary>
public sealed class RowCollection : IReadOnlyList<DataFrameRow>
{
    private readonly DataFrame _frame;

    internal RowCollection(DataFrame frame, int count)
    {
        _frame = frame;
        Count = count;
    }

    public int Count { get; }

    public DataFrameRow this[int index] =>
        (uint)index < (uint)Count
            ? new DataFrameRow(_frame, index)
            : throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                FormattableString.Invariant($"The frame has {Count} rows, numbered from 0.")
            );

    public IEnumerator<DataFrameRow> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new DataFrameRow(_frame, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
