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

    /// <summary>A vector: all its values, or those that are not zero with their places; the default is empty.</summary>
    public readonly struct VBuffer<T> : IEnumerable<T>
    {
#pragma warning disable CA1051 // A field in the library, too.
        public readonly int Length;
#pragma warning restore CA1051
        private readonly int _count;
        private readonly T[] _values;
        private readonly int[]? _indices;

        public VBuffer(int length, T[] values, int[]? indices = null)
            : this(length, length, values, indices) { }

        public VBuffer(int length, int count, T[] values, int[]? indices)
        {
            (Length, _count, _values, _indices) = (length, count, values, indices);
        }

        public bool IsDense => _count == Length;

        public IEnumerable<T> DenseValues()
        {
            for (var (i, next) = (0, 0); i < Length; i++)
            {
                var isHere = IsDense || (next < _count && _indices![next] == i);
                yield return isHere ? _values[IsDense ? i : next++] : default!;
            }
        }

        // The buffer as it lies there.
        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
