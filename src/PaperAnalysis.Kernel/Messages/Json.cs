using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Kernel.Messages;

/// <summary>
/// JSON text as UTF-8. Only what JSON requires is escaped: HTML in an output stays readable and short.
/// </summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Bytes(this JsonObject content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            content.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The content with further fields behind its own.</summary>
    public static JsonObject With(this JsonObject content, JsonObject fields)
    {
        foreach (var (name, value) in fields.ToList())
        {
            fields.Remove(name);
            content[name] = value;
        }

        return content;
    }

    /// <summary>A value as messages hold it: <c>data</c> and <c>metadata</c>, without what is for pages alone.</summary>
    public static JsonObject Of(MimeBundle? bundle)
    {
        var shown = bundle?.WithoutRecords();
        return new()
        {
            ["data"] = shown?.Data.DeepClone() ?? new JsonObject(),
            ["metadata"] = shown?.Metadata.DeepClone() ?? new JsonObject(),
        };
    }
}
