using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperAnalysis.Cli.Output;

/// <summary>One JSON object on each line, its fields in the order of the columns.</summary>
internal sealed class JsonLinesWriter(TextWriter writer) : IRowWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private JsonEncodedText[] _names = [];

    public void Start(IReadOnlyList<string> fields) =>
        _names = [.. fields.Select(name => JsonEncodedText.Encode(name))];

    public void Write(IReadOnlyList<object?> values)
    {
        _buffer.ResetWrittenCount();
        // The lines are data for other programs, not part of a web page: letters stay as they are.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(_buffer, options))
        {
            json.WriteStartObject();
            for (var i = 0; i < values.Count; i++)
            {
                json.WritePropertyName(_names[i]);
                WriteValue(json, values[i]);
            }
            json.WriteEndObject();
        }
        writer.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        writer.Write('\n');
    }

    public string? Finish() => null;

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case double:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(FieldText.Of(value));
                break;
        }
    }
}
