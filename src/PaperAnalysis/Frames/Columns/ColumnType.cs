using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PaperAnalysis.Frames;

/// <summary>What a column holds. There are eight, in <see cref="All"/>.</summary>
public abstract class ColumnType
{
    private protected ColumnType(string name, Type valueType)
    {
        Name = name;
        ValueType = valueType;
    }

    /// <summary>
    /// Every type, in the order in which text is tried: the first that reads all values of a column is its type. Whole
    /// numbers are read only in the form in which they are written, so that <c>007</c> stays text.
    /// </summary>
    public static ImmutableArray<ColumnType> All { get; } =
    [
        new ColumnType<bool>("bool", bool.TryParse, static v => v ? "true" : "false"),
        new ColumnType<int>("int", TryWhole, Invariant) { ToDouble = static v => v },
        new ColumnType<long>("long", TryWhole, Invariant) { ToDouble = static v => v },
        new ColumnType<double>("double", NumberText.TryParse, NumberText.Exact) { ToDouble = static v => v },
        new ColumnType<DateOnly>("date", TryDate, static v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new ColumnType<DateTime>("time", TimeText.TryParse, TimeText.Format),
        new ColumnType<IReadOnlyList<string>>(
            "list",
            TryList,
            static v => JsonSerializer.Serialize(v, FrameJson.Options)
        )
        {
            Order = StringListOrder.Instance,
            Equality = StringListOrder.Instance,
        },
        new ColumnType<string>("string", TryText, static v => v)
        {
            Order = StringComparer.Ordinal,
            Equality = StringComparer.Ordinal,
        },
    ];

    /// <summary>bool, int, long, double, date, time, list or string.</summary>
    public string Name { get; }

    public Type ValueType { get; }

    /// <summary>True for int, long and double.</summary>
    public abstract bool IsNumeric { get; }

    public override string ToString() => Name;

    /// <exception cref="NotSupportedException">No column holds <typeparamref name="T"/>.</exception>
    internal static ColumnType<T> Of<T>()
        where T : notnull =>
        Known<T>.Type
        ?? throw new NotSupportedException(
            $"A column holds bool, int, long, double, DateOnly, DateTime, string or IReadOnlyList<string>; found {typeof(T)}. Convert the values to one of these first, or let Column.From do it."
        );

    internal abstract ColumnBuilder NewBuilder(string name);

    private static string Invariant<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static bool TryWhole<T>(string text, out T value)
        where T : System.Numerics.INumber<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value!)
        && string.Equals(Invariant(value), text, StringComparison.Ordinal);

    private static bool TryDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryList(string text, out IReadOnlyList<string> value)
    {
        value = [];
        if (!text.StartsWith('['))
        {
            return false;
        }

        try
        {
            var read = JsonSerializer.Deserialize<string?[]>(text);
            if (read is null || read.Contains(null))
            {
                return false;
            }

            value = read!;
            return true;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // Text that only begins like a list, or holds half a surrogate pair, is text.
            return false;
        }
    }

    private static class Known<T>
        where T : notnull
    {
        public static readonly ColumnType<T>? Type = All.OfType<ColumnType<T>>().SingleOrDefault();
    }
}
