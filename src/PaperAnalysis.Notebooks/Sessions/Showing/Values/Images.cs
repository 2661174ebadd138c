using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>Bytes that are an image: told by how they begin, because that is how each format marks itself.</summary>
internal static class Images
{
    private static readonly (string MimeType, string Name, byte[] Start)[] Formats =
    [
        ("image/png", "PNG", [0x89, .. "PNG\r\n\u001a\n"u8]),
        ("image/jpeg", "JPEG", [0xff, 0xd8, 0xff]),
    ];

    public static JsonObject? Show(object value)
    {
        if (value is not byte[] bytes)
        {
            return null;
        }
        var (type, name, _) = Array.Find(Formats, format => bytes.AsSpan().StartsWith(format.Start));
        return type is null
            ? null
            : new JsonObject
            {
                [type] = Convert.ToBase64String(bytes),
                [MimeTypes.Plain] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} image, {Size(type, bytes)}{bytes.Length:N0} bytes"
                ),
            };
    }

    /// <summary>A PNG begins with its width and height: bytes 16 to 23, big-endian (PNG 1.2, 11.2.2 IHDR).</summary>
    private static string Size(string type, byte[] bytes) =>
        type == "image/png" && bytes.Length >= 24
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16))} × {BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20))} pixels, "
            )
            : "";
}
