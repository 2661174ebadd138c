// The shapes of Microsoft.Data.Analysis 0.22 that a frame is shown by, in the library's own names: its packages cannot
// be had everywhere that the tests run.
using System.Collections;
using System.Collections.ObjectModel;

namespace Microsoft.Data.Analysis;

public abstract class DataFrameColumn(string name, Type type)
{
    public string Name { get; } = name;

    public Type DataType { get; } = type;

    public object? this[long rowIndex] => GetValue(rowIndex);

    public abstract long Length { get; }

    protected abstract object? GetValue(long rowIndex);
}

public class PrimitiveDataFrameColumn<T>(string name, IReadOnlyList<T?> values) : DataFrameColumn(name, typeof(T))
    where T : unmanaged
{
    public new T? this[long rowIndex] => values[(int)rowIndex];

    public override long Length => values.Count;

    protected override object? GetValue(long rowIndex) => values[(int)rowIndex];
}

public class StringDataFrameColumn(string name, IReadOnlyList<string?> values) : DataFrameColumn(name, typeof(string))
{
    public new string? this[long rowIndex] => values[(int)rowIndex];

    public override long Length => values.Count;

    protected override object? GetValue(long rowIndex) => values[(int)rowIndex];
}

public class DataFrameColumnCollection(IList<DataFrameColumn> columns) : Collection<DataFrameColumn>(columns)
{
    internal long RowCount => Count == 0 ? 0 : this[0].Length;
}

public class DataFrameRow(DataFrame frame, long index) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator() => frame.Columns.Select(column => column[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class DataFrameRowCollection(DataFrame frame) : IEnumerable<DataFrameRow>
{
    public long Count => frame.Columns.RowCount;

    public DataFrameRow this[long index] => new(frame, index);

    public IEnumerator<DataFrameRow> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class DataFrame
{
    public DataFrame(params DataFrameColumn[] columns)
    {
        Columns = new DataFrameColumnCollection(columns);
        Rows = new DataFrameRowCollection(this);
    }

    public DataFrameColumnCollection Columns { get; }

    public DataFrameRowCollection Rows { get; }

    public object? this[long rowIndex, int columnIndex] => Columns[columnIndex][rowIndex];
}
