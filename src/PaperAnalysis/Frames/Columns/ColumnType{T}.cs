namespace PaperAnalysis.Frames;

/// <summary>How values of one type are read, written, compared and ordered.</summary>
public sealed class ColumnType<T> : ColumnType
    where T : notnull
{
    internal ColumnType(string name, TryParser tryParse, Func<T, string> format)
        : base(name, typeof(T))
    {
        TryParse = tryParse;
        Format = format;
    }

    internal delegate bool TryParser(string text, out T value);

    public override bool IsNumeric => ToDouble is not null;

    internal TryParser TryParse { get; }

    /// <summary>The text that <see cref="TryParse"/> reads back.</summary>
    internal Func<T, string> Format { get; }

    internal Func<T, double>? ToDouble { get; init; }

    internal IComparer<T> Order { get; init; } = Comparer<T>.Default;

    internal IEqualityComparer<T> Equality { get; init; } = EqualityComparer<T>.Default;

    internal override ColumnBuilder NewBuilder(string name) => new ColumnBuilder<T>(name);
}
