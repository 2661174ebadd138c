using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Words;

/// <summary>
/// A <see cref="Background"/> as a file: one line that names the format, its version and the SHA-256 of the rest, then a JSON
/// object packed by Brotli: terms in ordinal order, and the papers of each.
/// </summary>
internal static class BackgroundFile
{
    private const string Format = "PaperAnalysis background";
    private const int Version = 1;
    private const string Resource = "PaperAnalysis.Words.default.background";
    private const string Remedy = "make it again with `background build PATH… --out FILE`";

    // Many times what 200,000 terms take, so that no small file unpacks without end.
    private const int Largest = 1 << 28;

    public static Background Own()
    {
        using var stream = typeof(BackgroundFile).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray(), "the background of the library");
    }

    /// <exception cref="InvalidDataException">There is a file that is no background.</exception>
    public static void Write(Background background, string file)
    {
        if (File.Exists(file) && !Begins(File.ReadAllBytes(file)))
        {
            throw new InvalidDataException(
                $"{file}: found a file that is no background, expected a new file or one that `background build` has written, since it is replaced. Name another file."
            );
        }

        var terms = background.PapersOfTerms.OrderBy(static t => t.Key, StringComparer.Ordinal).ToArray();
        var saved = new Saved(
            background.Source,
            background.Papers,
            Array.ConvertAll(terms, static t => t.Key),
            Array.ConvertAll(terms, static t => t.Value)
        );
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, saved);
        }

        var content = packed.ToArray();
        var header = FormattableString.Invariant($"{Format} {Version} {Checksum(content)}\n");
        FileReplacement.Write(file, Encoding.ASCII.GetBytes(header), content);
    }

    /// <param name="file">Names the bytes in messages.</param>
    public static Background Read(byte[] bytes, string file)
    {
        if (!Begins(bytes) || Array.IndexOf(bytes, (byte)'\n') is not (> 0 and var end))
        {
            throw Invalid(file, $"it does not begin with '{Format}', so it is no background");
        }

        var parts = Encoding.ASCII.GetString(bytes, 0, end)[(Format.Length + 1)..].Split(' ');
        if (parts[0] != Version.ToString(CultureInfo.InvariantCulture))
        {
            throw Invalid(file, $"it is of version {parts[0]}, and this program reads version {Version}");
        }

        var content = bytes[(end + 1)..];
        if (parts[^1] != Checksum(content))
        {
            throw Invalid(file, "its content does not match its checksum, so it was cut or changed");
        }

        try
        {
            return JsonSerializer.Deserialize<Saved>(Unpacked(content))?.ToBackground()
                ?? throw Invalid(file, "its content is empty");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw Invalid(file, $"its content is not what this program writes ({wrong.Message.TrimEnd('.')})");
        }
    }

    private static byte[] Unpacked(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = brotli.Read(buffer)) > 0 && whole.Length <= Largest; )
        {
            whole.Write(buffer, 0, read);
        }

        return whole.Length <= Largest ? whole.ToArray() : throw new JsonException("it is larger than any background");
    }

    private static bool Begins(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Format + " "));

    private static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static InvalidDataException Invalid(string file, string found) =>
        new($"{file} cannot be read: {found}; {Remedy}.");

    private sealed record Saved(string? Source, int Papers, string[]? Terms, int[]? Documents)
    {
        public Background ToBackground()
        {
            if (
                Source is null
                || Terms is null
                || Documents is null
                || Terms.Length != Documents.Length
                || Array.Exists(Terms, string.IsNullOrEmpty)
                || Terms.Distinct(StringComparer.Ordinal).Count() != Terms.Length
                || Array.Exists(Documents, d => d < 1 || d > Papers)
            )
            {
                throw new JsonException("its parts do not fit each other");
            }

            return new Background(
                Source,
                Papers,
                Terms.Zip(Documents).ToDictionary(static t => t.First, static t => t.Second, StringComparer.Ordinal)
            );
        }
    }
}
