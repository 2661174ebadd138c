using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures.Plotly;

internal sealed class PlotTextConverter : JsonConverter<PlotText>
{
    public override PlotText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Figures are written, not read: keep the rows that the figure was made of.");

    public override void Write(Utf8JsonWriter writer, PlotText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Encoded);
}
