namespace PaperAnalysis.Frames;

/// <summary>How values of one type are read, written, compared and ordered.</summary>
internal sealed class ColumnType<T> : ColumnType
    where T : notnull
{
    public ColumnType(string name, TryParser tryParse, Func<T, string> format)
        : base(name, typeof(T))
    {
        TryParse = tryParse;
        Format = format;
    }

    public delegate bool TryParser(string text, out T value);

    public override bool IsNumeric => ToDouble is not null;

    public TryParser TryParse { get; }

    /// <summary>The text that <see cref="TryParse"/> reads back.</summary>
    public Func<T, string> Format { get; }

    public Func<T, double>? ToDouble { get; init; }

    public IComparer<T> Order { get; init; } = Comparer<T>.Default;

    public IEqualityComparer<T> Equality { get; init; } = EqualityComparer<T>.Default;

    internal override ColumnBuilder NewBuilder(string name) => new ColumnBuilder<T>(name);
}
