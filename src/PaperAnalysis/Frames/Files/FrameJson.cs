using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperAnalysis.Frames;

/// <summary>JSON for files, where letters stay letters: it is never placed inside a page.</summary>
internal static class FrameJson
{
    public static JsonSerializerOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
