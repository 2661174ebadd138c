using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Kernel.Messages;

internal static class BundleJson
{
    /// <summary>Writes <c>data</c> and <c>metadata</c> into the object that is open.</summary>
    public static void WriteBundle(this Utf8JsonWriter json, MimeBundle bundle)
    {
        json.WriteNode("data", bundle.Data);
        json.WriteNode("metadata", bundle.Metadata);
    }

    private static void WriteNode(this Utf8JsonWriter json, string name, JsonObject node)
    {
        json.WritePropertyName(name);
        node.WriteTo(json);
    }
}
