namespace PaperAnalysis.Frames;

internal sealed class RecordField<TRecord, TValue>(string name, Func<TRecord, TValue> get) : RecordField<TRecord>
{
    private readonly ValueSink<TValue> _sink = ValueSink<TValue>.For(name, typeof(TValue));

    public override void Reserve(int count) => _sink.Reserve(count);

    public override void Add(TRecord record) => _sink.Add(get(record));

    public override Column ToColumn() => _sink.ToColumn();
}
