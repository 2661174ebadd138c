using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PaperAnalysis.Figures;

/// <summary>
/// Plotly's JSON in one canonical form: sorted keys, no nulls but gaps, no spaces, <c>&lt;</c> and <c>&amp;</c> escaped
/// so that it may stand in a script element.
/// </summary>
internal static class PlotJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        // What plotly.js wants in another form than that of .NET's properties.
        Converters =
        {
            new Written<double>(static (writer, number, _) => writer.WriteNumberValue(Finite(number))),
            new Written<PlotText>(static (writer, text, _) => writer.WriteStringValue(text.Encoded)),
            new Written<Coordinates>(
                static (writer, values, options) => JsonSerializer.Serialize(writer, values.Values, options)
            ),
            new Written<ColorStop>(
                static (writer, stop, options) =>
                    JsonSerializer.Serialize(writer, new object[] { stop.At, stop.Color }, options)
            ),
            // With the attributes of its own kind.
            new Written<Trace>(
                static (writer, trace, options) => JsonSerializer.Serialize(writer, trace, trace.GetType(), options)
            ),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortProperties } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Refuses what JSON cannot hold; negative zero would draw the same and compare as another text.</summary>
    private static double Finite(double value) =>
        double.IsFinite(value)
            ? value == 0
                ? 0
                : value
            : throw new ArgumentException(
                $"A figure's numbers must be finite, but one is {value}. Leave its row out, or pass null where the figure should show a gap."
            );

    private static void SortProperties(JsonTypeInfo type)
    {
        var order = 0;
        foreach (var property in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            property.Order = order++;
        }
    }

    /// <summary>
    /// Plotly's attributes are lower case without separators: <c>hovertemplate</c>, <c>showlegend</c>.
    /// </summary>
    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }

    /// <summary>One way to write a type; figures are never read.</summary>
    private sealed class Written<T>(Action<Utf8JsonWriter, T, JsonSerializerOptions> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException(
                "Figures are written, not read: keep the rows that the figure was made of."
            );

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            write(writer, value, options);
    }
}
