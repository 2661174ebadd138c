using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures.Plotly;

/// <summary>A colour at a place between 0 and 1 of a scale; written as the pair that plotly.js expects.</summary>
[JsonConverter(typeof(Pair))]
public readonly record struct ColorStop(double At, string Color)
{
    private sealed class Pair : JsonConverter<ColorStop>
    {
        public override ColorStop Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException(
                "Figures are written, not read: keep the rows that the figure was made of."
            );

        public override void Write(Utf8JsonWriter writer, ColorStop value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            JsonSerializer.Serialize(writer, value.At, options);
            writer.WriteStringValue(value.Color);
            writer.WriteEndArray();
        }
    }
}
