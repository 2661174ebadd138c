using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>
/// Takes values of any .NET type into a column, by the rule that <see cref="DataFrame.FromRecords{T}"/> states.
/// </summary>
internal abstract class ValueSink<TValue>
{
    private static readonly ImmutableArray<(Func<Type, bool> Fits, Func<string, ValueSink<TValue>> Make)> Rules =
    [
        (IsAny(typeof(string)), Same<string>),
        (IsAny(typeof(bool)), Same<bool>),
        (IsAny(typeof(int)), Same<int>),
        (IsAny(typeof(long)), Same<long>),
        (IsAny(typeof(double)), Same<double>),
        (IsAny(typeof(DateOnly)), Same<DateOnly>),
        (IsAny(typeof(DateTime)), Same<DateTime>),
        (IsAny(typeof(DateTimeOffset)), Via(static v => ((DateTimeOffset)v).UtcDateTime)),
        (
            IsAny(typeof(byte), typeof(sbyte), typeof(short), typeof(ushort)),
            Via(static v => Convert.ToInt32(v, CultureInfo.InvariantCulture))
        ),
        (IsAny(typeof(uint), typeof(ulong)), Via(static v => Convert.ToInt64(v, CultureInfo.InvariantCulture))),
        (IsAny(typeof(float), typeof(decimal)), Via(static v => Convert.ToDouble(v, CultureInfo.InvariantCulture))),
        (typeof(IEnumerable).IsAssignableFrom, Via(Items)),
        (static _ => true, Via(InvariantText)),
    ];

    /// <param name="type">What the values are declared as: <typeparamref name="TValue"/> itself, or what it stands for
    /// where it is object.</param>
    public static ValueSink<TValue> For(string name, Type type)
    {
        var given = Nullable.GetUnderlyingType(type) ?? type;
        return Rules.First(rule => rule.Fits(given)).Make(name);
    }

    public abstract void Reserve(int count);

    public abstract void Add(TValue value);

    public abstract Column ToColumn();

    private static Func<Type, bool> IsAny(params Type[] types) => types.Contains;

    private static ValueSink<TValue, T> Same<T>(string name)
        where T : notnull =>
        new(name, static v => v is T same ? same : throw new InvalidCastException($"{v} is no {typeof(T)}."));

    private static Func<string, ValueSink<TValue>> Via<T>(Func<object, T> convert)
        where T : notnull => name => new ValueSink<TValue, T>(name, v => convert(v!));

    private static IReadOnlyList<string> Items(object value) =>
        [.. ((IEnumerable)value).Cast<object?>().Select(static item => item is null ? "" : InvariantText(item))];

    private static string InvariantText(object value) =>
        value switch
        {
            DateTime time => TimeText.Format(time),
            DateTimeOffset or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
