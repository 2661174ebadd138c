using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>Strings in JSON that others wrote, where anything may stand.</summary>
internal static class JsonText
{
    /// <summary>The string that a node is; null where it is none.</summary>
    public static string? Of(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
