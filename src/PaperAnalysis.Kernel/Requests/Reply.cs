using System.Text.Json;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>The contents of replies that all requests share.</summary>
internal static class Reply
{
    public static byte[] Ok(Action<Utf8JsonWriter>? fields = null) =>
        Json.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "ok");
            fields?.Invoke(json);
            json.WriteEndObject();
        });

    public static byte[] Error(string name, string message, IEnumerable<string> traceback) =>
        Json.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "error");
            WriteError(json, name, message, traceback);
            json.WriteEndObject();
        });

    public static void WriteError(Utf8JsonWriter json, string name, string message, IEnumerable<string> traceback)
    {
        json.WriteString("ename", name);
        json.WriteString("evalue", message);
        json.WriteStartArray("traceback");
        foreach (var line in traceback)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }
}
