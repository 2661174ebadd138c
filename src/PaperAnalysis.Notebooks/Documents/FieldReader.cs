using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>Takes the fields of one JSON object, each with a message where it is not what nbformat asks for.</summary>
internal sealed class FieldReader(JsonObject fields, NotebookPlace place)
{
    private const string Advice = "Save the notebook again in Jupyter, or correct this field.";
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>What no call has asked for.</summary>
    public JsonObject Rest()
    {
        var rest = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (!_taken.Contains(name))
            {
                rest[name] = value?.DeepClone();
            }
        }

        return rest;
    }

    public JsonNode? Take(string name)
    {
        _taken.Add(name);
        return fields[name];
    }

    public string Text(string name)
    {
        var node = Take(name);
        return JsonText.Of(node) ?? throw Wrong(name, node, "a string");
    }

    /// <summary>A string, or its lines as an array.</summary>
    public string Lines(string name)
    {
        var node = Take(name);
        return Join(node) ?? throw Wrong(name, node, "a string or an array of strings");
    }

    public IReadOnlyList<string> Strings(string name)
    {
        var node = Take(name);
        return node is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String)
            ? [.. array.Select(item => item!.GetValue<string>())]
            : throw Wrong(name, node, "an array of strings");
    }

    public JsonObject Object(string name)
    {
        var node = Take(name);
        return node is JsonObject found ? (JsonObject)found.DeepClone() : throw Wrong(name, node, "an object");
    }

    public JsonObject ObjectOrEmpty(string name) => fields.ContainsKey(name) ? Object(name) : [];

    public JsonArray Array(string name)
    {
        var node = Take(name);
        return node as JsonArray ?? throw Wrong(name, node, "an array");
    }

    /// <summary>A count from 0, or null where the field is null or missing.</summary>
    public int? Count(string name)
    {
        var node = Take(name);
        if (node is null)
        {
            return null;
        }

        return node is JsonValue value && value.TryGetValue(out int count) && count >= 0
            ? count
            : throw Wrong(name, node, "a whole number from 0, or null");
    }

    /// <summary>MIME types to content, with lines joined.</summary>
    public JsonObject Bundle(string name)
    {
        var bundle = Object(name);
        foreach (var (mime, content) in bundle.ToArray())
        {
            if (!MimeTypes.IsJson(mime))
            {
                bundle[mime] =
                    Join(content) ?? throw Wrong($"{name}\" → \"{mime}", content, "a string or an array of strings");
            }
        }

        return bundle;
    }

    public NotebookFormatException Wrong(string name, JsonNode? found, string expected) =>
        new(place, $"\"{name}\" {Describe(name, found)}", expected, Advice);

    private string Describe(string name, JsonNode? found) =>
        found switch
        {
            null => fields.ContainsKey(name) ? "null" : "missing",
            JsonObject => "an object",
            JsonArray => "an array",
            _ => found.ToJsonString() is { Length: > 60 } text ? text[..60] + "…" : found.ToJsonString(),
        };

    private static string? Join(JsonNode? node) =>
        node switch
        {
            JsonArray lines when lines.All(line => line?.GetValueKind() == JsonValueKind.String) => string.Concat(
                lines.Select(line => line!.GetValue<string>())
            ),
            _ => JsonText.Of(node),
        };
}
