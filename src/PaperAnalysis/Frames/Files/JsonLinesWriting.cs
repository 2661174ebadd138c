using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PaperAnalysis.Frames;

internal static class JsonLinesWriting
{
    public static void Write(DataFrame frame, TextWriter writer, FileStyle style)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, FrameJson.WriterOptions);
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            json.WriteStartObject();
            foreach (var column in frame.Columns)
            {
                json.WritePropertyName(column.Name);
                column.WriteJson(row, json, style);
            }

            json.WriteEndObject();
            json.Flush();
            writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            writer.Write('\n');
            buffer.Clear();
            json.Reset();
        }
    }
}
