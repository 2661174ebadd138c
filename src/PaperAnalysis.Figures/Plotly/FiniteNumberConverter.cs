using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures.Plotly;

/// <summary>Writes a double in its shortest form that reads back the same, and refuses what JSON cannot hold.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(
                $"A figure's numbers must be finite, but one is {value}. Leave its row out, or pass null where the figure should show a gap."
            );
        }

        // Negative zero would draw the same and compare as another text.
        writer.WriteNumberValue(value == 0 ? 0 : value);
    }
}
