using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>JSON as JSON, which front ends show as a tree, and indented as text.</summary>
internal static class JsonValues
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject? Show(object value) =>
        value switch
        {
            JsonNode node => Bundle(node.DeepClone(), node.ToJsonString(Indented)),
            JsonDocument document => Show(document.RootElement),
            JsonElement { ValueKind: JsonValueKind.Undefined } => ShownText.Bundle("<undefined>"),
            JsonElement element => Bundle(
                JsonNode.Parse(element.GetRawText()),
                JsonSerializer.Serialize(element, Indented)
            ),
            _ => null,
        };

    private static JsonObject Bundle(JsonNode? json, string text)
    {
        var data = ShownText.Bundle(text);
        if (text.Length <= ShowLimits.JsonLength)
        {
            data.Insert(0, MimeTypes.Json, json);
        }
        return data;
    }
}
