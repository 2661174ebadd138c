using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures.Plotly;

/// <summary>Writes a trace with the attributes of its own kind.</summary>
internal sealed class TraceConverter : JsonConverter<Trace>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Trace);

    public override Trace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Figures are written, not read: keep the rows that the figure was made of.");

    public override void Write(Utf8JsonWriter writer, Trace value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
