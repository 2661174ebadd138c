using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures.Plotly;

internal sealed class CoordinatesConverter : JsonConverter<Coordinates>
{
    public override Coordinates Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Figures are written, not read: keep the rows that the figure was made of.");

    public override void Write(Utf8JsonWriter writer, Coordinates value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        switch (value)
        {
            case Coordinates.Numbers numbers:
                foreach (var number in numbers.Values)
                {
                    JsonSerializer.Serialize(writer, number, options);
                }

                break;
            case Coordinates.Names names:
                foreach (var name in names.Values)
                {
                    writer.WriteStringValue(name.Encoded);
                }

                break;
        }

        writer.WriteEndArray();
    }
}
