namespace PaperAnalysis.Frames;

internal sealed class ValueSink<TValue, TColumn>(string name, Func<TValue, TColumn> convert) : ValueSink<TValue>
    where TColumn : notnull
{
    private readonly ColumnBuilder<TColumn> _builder = new(name);

    public override void Reserve(int count) => _builder.Reserve(count);

    public override void Add(TValue value)
    {
        if (value is null)
        {
            _builder.AddNull();
        }
        else
        {
            _builder.Add(convert(value));
        }
    }

    public override Column ToColumn() => _builder.Build();
}
