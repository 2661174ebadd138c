// The shapes of Microsoft.ML.DataView 4.0 that a data view is shown by, in the library's own names: its packages cannot
// be had everywhere that the tests run.
using System.Collections;

namespace Microsoft.ML
{
    using Microsoft.ML.Data;

    public delegate void ValueGetter<TValue>(ref TValue value);

    public interface IDataView
    {
        bool CanShuffle { get; }

        DataViewSchema Schema { get; }

        long? GetRowCount();

        DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null);
    }

    public abstract class DataViewRow : IDisposable
    {
        public abstract ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column);

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing) { }
    }

    public abstract class DataViewRowCursor : DataViewRow
    {
        public abstract bool MoveNext();
    }

    public sealed class DataViewSchema(IReadOnlyList<DataViewSchema.Column> columns)
        : IReadOnlyList<DataViewSchema.Column>
    {
        public int Count => columns.Count;

        public Column this[int columnIndex] => columns[columnIndex];

        public IEnumerator<Column> GetEnumerator() => columns.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public readonly struct Column(string name, int index, bool isHidden, DataViewType type)
        {
            public string Name { get; } = name;

            public int Index { get; } = index;

            public bool IsHidden { get; } = isHidden;

            public DataViewType Type { get; } = type;
        }
    }
}

namespace Microsoft.ML.Data
{
    public class DataViewType(Type rawType, string text)
    {
        public Type RawType { get; } = rawType;

        public override string ToString() => text;
    }

    public readonly struct VBuffer<T>(T[] values)
    {
        public readonly int Length => values.Length;

        public IEnumerable<T> DenseValues() => values;
    }
}
