using System.Text.Json;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Clusters;

/// <summary>
/// A <see cref="ClusterModel"/> as a file: the line of its format, then one JSON object. Arrays of numbers are base64 of
/// little-endian 32-bit values.
/// </summary>
internal static class ClusterModelFile
{
    private static readonly SealedFormat Format = new(
        "PaperAnalysis clusters",
        1,
        "saved clustering",
        "--save",
        "save the clusters again with `clusters … --save FILE`"
    );

    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <inheritdoc cref="SealedFormat.Write"/>
    public static void Write(ClusterModel model, string file) =>
        Format.Write(file, JsonSerializer.SerializeToUtf8Bytes(SavedClusters.Of(model)));

    /// <inheritdoc cref="SealedFormat.RefuseOther"/>
    public static void RefuseOther(string file) => Format.RefuseOther(file);

    public static ClusterModel Read(string file) => Read(File.ReadAllBytes(file), file);

    /// <param name="file">Names the bytes in messages.</param>
    public static ClusterModel Read(byte[] bytes, string file)
    {
        var content = Format.Content(bytes, file);
        try
        {
            return JsonSerializer.Deserialize<SavedClusters>(content, Strict)?.ToModel()
                ?? throw Format.Invalid(file, "its content is empty");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            throw Format.Invalid(file, $"its content is not what this program writes ({wrong.Message.TrimEnd('.')})");
        }
    }
}
