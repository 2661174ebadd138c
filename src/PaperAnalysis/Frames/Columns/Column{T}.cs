using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PaperAnalysis.Frames;

/// <summary>A column of <typeparamref name="T"/>, one of the types in <see cref="ColumnType.All"/>.</summary>
public sealed class Column<T> : Column
    where T : notnull
{
    private readonly T[] _values;
    private readonly NullMask _nulls;

    internal Column(string name, T[] values, NullMask nulls)
        : base(name)
    {
        _values = values;
        _nulls = nulls;
        NullCount = nulls.Count;
    }

    public override ColumnType Type => ValueType;

    public override int Length => _values.Length;

    public override int NullCount { get; }

    /// <summary>The values that are there, in order of row.</summary>
    public IEnumerable<T> Values => _values.Where((_, row) => !_nulls[row]);

    private static ColumnType<T> ValueType => ColumnType.Of<T>();

    public override object? this[int row] => TryGetValue(row, out var value) ? value : null;

    public override bool IsNull(int row)
    {
        Check(row);
        return _nulls[row];
    }

    public bool TryGetValue(int row, [MaybeNullWhen(false)] out T value)
    {
        Check(row);
        value = _values[row];
        return !_nulls[row];
    }

    /// <exception cref="InvalidOperationException">The row holds no value.</exception>
    public T Value(int row) =>
        TryGetValue(row, out var value)
            ? value
            : throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"Row {row} of column '{Name}' is null; ask IsNull or TryGetValue first, or use FillNulls."
                )
            );

    /// <summary>A new column of the same name; nulls stay null.</summary>
    public Column<TResult> Apply<TResult>(Func<T, TResult> function)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        var builder = new ColumnBuilder<TResult>(Name);
        for (var row = 0; row < Length; row++)
        {
            if (_nulls[row])
            {
                builder.AddNull();
            }
            else
            {
                builder.Add(function(_values[row]));
            }
        }

        return builder.Build();
    }

    /// <summary>A column without nulls: <paramref name="value"/> stands in their place.</summary>
    public Column<T> FillNulls(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Column<T>(Name, [.. _values.Select((v, row) => _nulls[row] ? value : v)], default);
    }

    public override Column Rename(string name) => new Column<T>(name, _values, _nulls);

    internal override Column Take(ReadOnlySpan<int> rows)
    {
        var builder = new ColumnBuilder<T>(Name);
        builder.Reserve(rows.Length);
        foreach (var row in rows)
        {
            Append(builder, row);
        }

        return builder.Build();
    }

    internal override Column Concat(Column other)
    {
        var builder = new ColumnBuilder<T>(Name);
        foreach (var part in (ReadOnlySpan<Column<T>>)[this, other.As<T>()])
        {
            for (var row = 0; row < part.Length; row++)
            {
                part.Append(builder, row);
            }
        }

        return builder.Build();
    }

    internal override int Compare(int a, int b, bool descending)
    {
        if (_nulls[a] || _nulls[b])
        {
            return _nulls[a].CompareTo(_nulls[b]);
        }

        var order = ValueType.Order.Compare(_values[a], _values[b]);
        return descending ? -order : order;
    }

    internal override ValueCodes NewCodes() => new ValueCodes<T>(ValueType.Equality);

    internal override Column Aggregate(Aggregation how, IReadOnlyList<int[]> groups, string name) =>
        how switch
        {
            Aggregation.Count => Create<int>(name, [.. groups.Select(rows => rows.Count(row => !_nulls[row]))]),
            Aggregation.CountDistinct => Create<int>(
                name,
                [.. groups.Select(rows => Present(rows).Distinct(ValueType.Equality).Count())]
            ),
            Aggregation.First => Take([.. groups.Select(static rows => rows.Length > 0 ? rows[0] : -1)]).Rename(name),
            Aggregation.Last => Take([.. groups.Select(static rows => rows.Length > 0 ? rows[^1] : -1)]).Rename(name),
            Aggregation.Min => Take([.. groups.Select(rows => Extreme(rows, descending: false))]).Rename(name),
            Aggregation.Max => Take([.. groups.Select(rows => Extreme(rows, descending: true))]).Rename(name),
            Aggregation.Mean => Create(
                name,
                groups.Select(rows => Numbers(rows).Select(static v => (double?)v).Average())
            ),
            Aggregation.Median => Quantiles(groups, 0.5, name),
            Aggregation.Quartile1 => Quantiles(groups, 0.25, name),
            Aggregation.Quartile3 => Quantiles(groups, 0.75, name),
            Aggregation.StandardDeviation => Create(name, groups.Select(rows => Spread.Of([.. Numbers(rows)]))),
            Aggregation.Sum => Sum(groups, name),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Not an aggregation."),
        };

    internal override Column<double> Quantiles(IReadOnlyList<int[]> groups, double share, string name) =>
        Create(name, groups.Select(rows => Frames.Quantile.Of(Numbers(rows), share)));

    internal override string? Shown(int row) =>
        !TryGetValue(row, out var value) ? null
        : value is double number ? NumberText.Short(number)
        : value is IReadOnlyList<string> list ? string.Join("; ", list)
        : ValueType.Format(value);

    internal override string? Text(int row, FileStyle style) =>
        !TryGetValue(row, out var value) ? null
        : value is double number ? style.Number(number)
        : ValueType.Format(value);

    internal override void WriteJson(int row, Utf8JsonWriter writer, FileStyle style)
    {
        if (_nulls[row])
        {
            writer.WriteNullValue();
        }
        else if (_values[row] is double number)
        {
            // JSON has no NaN and no infinity; null is what other writers give for them.
            writer.WriteRawValue(double.IsFinite(number) ? style.Number(number) : "null");
        }
        else
        {
            JsonSerializer.Serialize(writer, _values[row], FrameJson.Options);
        }
    }

    internal override double? Number(int row) =>
        ValueType.ToDouble is { } toDouble && TryGetValue(row, out var value) ? toDouble(value) : null;

    internal override IEnumerable<double> Numbers() =>
        ValueType.ToDouble is { } toDouble ? Values.Select(toDouble) : [];

    private IEnumerable<T> Present(int[] rows) => rows.Where(row => !_nulls[row]).Select(row => _values[row]);

    private IEnumerable<double> Numbers(int[] rows) => Present(rows).Select(ValueType.ToDouble ?? throw NotNumeric());

    private Column Sum(IReadOnlyList<int[]> groups, string name) =>
        this switch
        {
            Column<double> doubles => Create(name, groups.Select(rows => Total(doubles.Present(rows)))),
            Column<int> ints => Create(
                name,
                groups.Select(rows => Total(ints.Present(rows).Select(static v => (long)v)))
            ),
            Column<long> longs => Create(name, groups.Select(rows => Total(longs.Present(rows)))),
            _ => throw NotNumeric(),
        };

    private static TNumber? Total<TNumber>(IEnumerable<TNumber> values)
        where TNumber : struct, System.Numerics.INumber<TNumber>
    {
        TNumber? total = null;
        foreach (var value in values)
        {
            total = checked((total ?? TNumber.Zero) + value);
        }

        return total;
    }

    private int Extreme(int[] rows, bool descending)
    {
        var best = -1;
        foreach (var row in rows)
        {
            if (!_nulls[row] && (best < 0 || Compare(row, best, descending) < 0))
            {
                best = row;
            }
        }

        return best;
    }

    private void Append(ColumnBuilder<T> builder, int row)
    {
        if (row < 0 || _nulls[row])
        {
            builder.AddNull();
        }
        else
        {
            builder.Add(_values[row]);
        }
    }

    private void Check(int row)
    {
        if ((uint)row >= (uint)_values.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(row),
                row,
                FormattableString.Invariant($"Column '{Name}' has {Length} rows, numbered from 0.")
            );
        }
    }
}
