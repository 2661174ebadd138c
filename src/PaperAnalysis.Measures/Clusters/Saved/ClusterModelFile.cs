using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Clusters;

/// <summary>
/// A <see cref="ClusterModel"/> as a file: one line that names the format, its version and the SHA-256 of the rest,
/// then one JSON object. Arrays of numbers are base64 of little-endian 32-bit values.
/// </summary>
internal static class ClusterModelFile
{
    private const string Format = "PaperAnalysis clusters";
    private const int Version = 1;
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private const string Remedy = "save the clusters again with `clusters … --save FILE`";

    /// <summary>Writes the file whole or not at all; a link to it stays, and so does its mode.</summary>
    /// <exception cref="InvalidDataException">There is a file that is no saved clustering.</exception>
    public static void Write(ClusterModel model, string file)
    {
        RefuseOther(file);
        var content = JsonSerializer.SerializeToUtf8Bytes(SavedClusters.Of(model));
        var header = FormattableString.Invariant($"{Format} {Version} {Checksum(content)}\n");
        FileReplacement.Write(file, Encoding.ASCII.GetBytes(header), content);
    }

    /// <summary>Saving replaces a saved clustering, and nothing else.</summary>
    /// <exception cref="InvalidDataException">There is a file that is no saved clustering.</exception>
    public static void RefuseOther(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var beginning = new byte[Format.Length];
        using var stream = File.OpenRead(file);
        var read = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        if (Encoding.ASCII.GetString(beginning, 0, read) != Format)
        {
            throw new InvalidDataException(
                $"{file}: found a file that is no saved clustering, expected a new file or one that --save has written, since it is replaced. Name another file."
            );
        }
    }

    public static ClusterModel Read(string file) => Read(File.ReadAllBytes(file), file);

    /// <param name="file">Names the bytes in messages.</param>
    public static ClusterModel Read(byte[] bytes, string file)
    {
        var end = Array.IndexOf(bytes, (byte)'\n');
        var header = end < 0 ? "" : Encoding.ASCII.GetString(bytes, 0, end);
        if (!header.StartsWith(Format + " ", StringComparison.Ordinal))
        {
            throw Invalid(file, $"it does not begin with '{Format}', so it is no saved clustering");
        }

        var parts = header[(Format.Length + 1)..].Split(' ');
        if (parts[0] != Version.ToString(CultureInfo.InvariantCulture))
        {
            throw Invalid(file, $"it is of version {parts[0]}, and this program reads version {Version}");
        }

        var content = bytes.AsSpan(end + 1);
        if (parts[^1] != Checksum(content))
        {
            throw Invalid(file, "its content does not match its checksum, so it was cut or changed");
        }

        try
        {
            return JsonSerializer.Deserialize<SavedClusters>(content, Strict)?.ToModel()
                ?? throw Invalid(file, "its content is empty");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            throw Invalid(file, $"its content is not what this program writes ({wrong.Message.TrimEnd('.')})");
        }
    }

    private static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static InvalidDataException Invalid(string file, string found) =>
        new($"{file} cannot be read: {found}; {Remedy}.");
}
