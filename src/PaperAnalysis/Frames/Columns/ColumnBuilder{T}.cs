namespace PaperAnalysis.Frames;

internal sealed class ColumnBuilder<T>(string name) : ColumnBuilder
    where T : notnull
{
    private readonly ColumnType<T> _type = ColumnType.Of<T>();
    private T[] _values = [];
    private int _count;
    private NullMaskBuilder _nulls;

    /// <summary>Makes room for so many values at once.</summary>
    public void Reserve(int count) => Array.Resize(ref _values, Math.Max(_count, count));

    public void Add(T value)
    {
        if (_count == _values.Length)
        {
            Reserve(Math.Max(4, 2 * _count));
        }

        _values[_count++] = value;
    }

    public override void AddNull()
    {
        _nulls.Set(_count);
        Add(default!);
    }

    public override bool TryAdd(string text)
    {
        if (!_type.TryParse(text, out var value))
        {
            return false;
        }

        Add(value);
        return true;
    }

    /// <summary>The column takes the values over; what is added later is in another one only.</summary>
    public Column<T> Build()
    {
        Reserve(_count);
        return new(name, _values, _nulls.Build(_count));
    }

    public override Column ToColumn() => Build();
}
