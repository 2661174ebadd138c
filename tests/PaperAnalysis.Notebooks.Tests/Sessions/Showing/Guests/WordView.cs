using Microsoft.ML;
using Microsoft.ML.Data;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Showing.Guests;

/// <summary>A data view of words, which counts how often its rows are read.</summary>
internal sealed class WordView(int rows, bool knowsCount) : IDataView
{
    public int Read { get; private set; }

    public bool IsClosed { get; private set; }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; } =
        new([
            new("Word", 0, isHidden: true, new DataViewType(typeof(int), "Int32")),
            new("Word", 1, isHidden: false, new DataViewType(typeof(ReadOnlyMemory<char>), "String")),
            new("Share", 2, isHidden: false, new DataViewType(typeof(float), "Single")),
            new("Features", 3, isHidden: false, new DataViewType(typeof(VBuffer<float>), "Vector<Single, 2>")),
        ]);

    public long? GetRowCount() => knowsCount ? rows : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(this);

    private sealed class Cursor(WordView view) : DataViewRowCursor
    {
        private int _row = -1;

        public override bool MoveNext()
        {
            if (++_row == view.Count)
            {
                return false;
            }
            view.Read++;
            return true;
        }

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
            (ValueGetter<TValue>)(
                column.Index switch
                {
                    1 => (Delegate)
                        new ValueGetter<ReadOnlyMemory<char>>(
                            (ref ReadOnlyMemory<char> value) => value = $"word {_row}".AsMemory()
                        ),
                    2 => new ValueGetter<float>((ref float value) => value = _row / 2f),
                    3 => new ValueGetter<VBuffer<float>>(
                        (ref VBuffer<float> value) => value = new VBuffer<float>(2, [_row, 0.5f])
                    ),
                    _ => throw new InvalidOperationException("A column that was not asked for."),
                }
            );

        protected override void Dispose(bool disposing)
        {
            view.IsClosed = true;
            base.Dispose(disposing);
        }
    }

    private int Count => rows;
}
