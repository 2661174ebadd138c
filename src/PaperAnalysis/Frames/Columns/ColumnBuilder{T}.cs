namespace PaperAnalysis.Frames;

internal sealed class ColumnBuilder<T>(string name) : ColumnBuilder
    where T : notnull
{
    private readonly ColumnType<T> _type = ColumnType.Of<T>();
    private readonly List<T> _values = [];
    private NullMaskBuilder _nulls;

    public void Add(T value) => _values.Add(value);

    public override void AddNull()
    {
        _nulls.Set(_values.Count);
        _values.Add(default!);
    }

    public override bool TryAdd(string text)
    {
        if (!_type.TryParse(text, out var value))
        {
            return false;
        }

        _values.Add(value);
        return true;
    }

    public Column<T> Build() => new(name, [.. _values], _nulls.Build(_values.Count));

    public override Column ToColumn() => Build();
}
