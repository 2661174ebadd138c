using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

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

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
