using System.IO.Compression;
using System.Text.Json;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Words;

/// <summary>
/// A <see cref="Background"/> as a file: the line of its format, then a JSON object packed by Brotli: terms in ordinal order,
/// and what is known of each.
/// </summary>
internal static class BackgroundFile
{
    private const string Resource = "PaperAnalysis.Words.default.background";

    private static readonly SealedFormat Format = new(
        "PaperAnalysis background",
        3,
        "background",
        "`background build`",
        "make it again with `background build PATH… --out FILE`"
    );

    private const int None = -1;

    // Many times what 200,000 terms take, so that no small file unpacks without end.
    private const int Largest = 1 << 28;

    public static Background Own()
    {
        using var stream = typeof(BackgroundFile).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray(), "the background of the library");
    }

    /// <inheritdoc cref="SealedFormat.Write"/>
    public static void Write(Background background, string file)
    {
        var terms = background.All.OrderBy(static t => t.Key, StringComparer.Ordinal).ToArray();
        var saved = new Saved(
            background.Source,
            background.Papers,
            Array.ConvertAll(terms, static t => t.Key),
            Array.ConvertAll(terms, static t => t.Value.Papers),
            Array.ConvertAll(terms, static t => t.Value.Titles),
            Array.ConvertAll(terms, static t => t.Value.Class ?? None),
            Array.ConvertAll(terms, static t => t.Value.Specificity ?? None)
        );
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, saved);
        }

        Format.Write(file, packed.ToArray());
    }

    /// <param name="file">Names the bytes in messages.</param>
    public static Background Read(byte[] bytes, string file)
    {
        var content = Format.Content(bytes, file);
        try
        {
            return JsonSerializer.Deserialize<Saved>(Unpacked(content.ToArray()))?.ToBackground()
                ?? throw Format.Invalid(file, "its content is empty");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw Format.Invalid(file, $"its content is not what this program writes ({wrong.Message.TrimEnd('.')})");
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

    private sealed record Saved(
        string? Source,
        int Papers,
        string[]? Terms,
        int[]? Documents,
        int[]? Titles,
        int[]? Classes,
        int[]? Specificities
    )
    {
        public Background ToBackground()
        {
            if (
                Source is null
                || Terms is not { Length: var count }
                || !(Fits(Documents, 1, Papers) && Fits(Titles, 0, Papers))
                || !(Fits(Classes, None, count - 1) && Fits(Specificities, None, int.MaxValue))
                || Array.Exists(Terms, string.IsNullOrEmpty)
                || Terms.Distinct(StringComparer.Ordinal).Count() != count
            )
            {
                throw new JsonException("its parts do not fit each other");
            }

            var terms = new Dictionary<string, BackgroundTerm>(count, StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                terms.Add(
                    Terms[i],
                    new BackgroundTerm(Documents![i], Titles![i], Known(Classes![i]), Known(Specificities![i]))
                );
            }

            return new Background(Source, Papers, terms);

            bool Fits(int[]? values, int least, int most) =>
                values?.Length == count && Array.TrueForAll(values, v => v >= least && v <= most);

            static int? Known(int value) => value == None ? null : value;
        }
    }
}
