using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// A <see cref="ClusterModel"/> as a file: one line that names the format, its version and the SHA-256 of the rest,
/// then one JSON object. Arrays of numbers are base64 of little-endian 32-bit values.
/// </summary>
internal static class ClusterModelFile
{
    private const string Format = "PaperAnalysis clusters";
    private const int Version = 1;
    private const string Remedy = "save the clusters again with `clusters … --save FILE`";

    public static void Write(ClusterModel model, string file)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(Content.Of(model));
        var header = FormattableString.Invariant($"{Format} {Version} {Checksum(content)}\n");
        // Beside the target, so that replacing it is one step of the file system.
        var unfinished = file + ".unfinished";
        using (var stream = File.Create(unfinished))
        {
            stream.Write(Encoding.ASCII.GetBytes(header));
            stream.Write(content);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    public static ClusterModel Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
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

        return JsonSerializer.Deserialize<Content>(content)!.ToModel();
    }

    private static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static InvalidDataException Invalid(string file, string found) =>
        new($"{file} cannot be read: {found}; {Remedy}.");

    private sealed record Content(
        string Method,
        string Fields,
        IReadOnlyList<string> Terms,
        byte[] Idf,
        int Dimensions,
        byte[] Axes,
        byte[] Centroids,
        IReadOnlyList<ModelCluster> Clusters,
        IReadOnlyList<string> Words,
        byte[] Placed,
        byte[] Similarity,
        byte[] Unseen
    )
    {
        public static Content Of(ClusterModel model) =>
            new(
                model.Method.ToString(),
                model.Basis.Weighting.Fields.ToString(),
                model.Basis.Weighting.Terms,
                Bytes(model.Basis.Weighting.Idf),
                model.Basis.Dimensions,
                Bytes(model.Basis.Axes.Values),
                Bytes(model.Centroids.Values),
                model.Clusters,
                [.. model.Words.Sorted],
                Bytes<int>([.. model.Training.Select(static p => p.Cluster)]),
                Bytes<float>([.. model.Training.Select(static p => p.Similarity)]),
                Bytes<float>([.. model.Training.Select(static p => p.Unseen)])
            );

        public ClusterModel ToModel()
        {
            var (placed, similarity, unseen) = (Values<int>(Placed), Values<float>(Similarity), Values<float>(Unseen));
            return new ClusterModel(
                Enum.Parse<ClusterMethod>(Method),
                new TermBasis(
                    new TermWeighting(Terms, Values<float>(Idf), Enum.Parse<PaperFields>(Fields)),
                    new Vectors(Values<float>(Axes), Dimensions)
                ),
                new Vectors(Values<float>(Centroids), Dimensions),
                Clusters,
                new TrainingWords(Words),
                [.. placed.Select((c, i) => new PlacedPaper(c, similarity[i], unseen[i]))]
            );
        }

        private static byte[] Bytes<T>(ReadOnlySpan<T> values)
            where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

        private static T[] Values<T>(byte[] bytes)
            where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }
}
