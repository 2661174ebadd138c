using System.Runtime.InteropServices;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>What the file of a <see cref="ClusterModel"/> holds: arrays of numbers as little-endian 32-bit values.</summary>
internal sealed record SavedClusters(
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
    public static SavedClusters Of(ClusterModel model) =>
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

    /// <exception cref="InvalidDataException">The parts do not fit each other, or hold no numbers.</exception>
    public ClusterModel ToModel()
    {
        var (placed, similarity, unseen) = (Values<int>(Placed), Numbers(Similarity), Numbers(Unseen));
        var (idf, axes, centroids) = (Numbers(Idf), Numbers(Axes), Numbers(Centroids));
        Require(Dimensions >= 1 && Clusters.Count >= 1 && Terms.Count >= 1, "there is nothing to place papers by");
        Require(idf.Length == Terms.Count, "terms and weights are not of one number");
        Require(axes.LongLength == (long)Terms.Count * Dimensions, "terms and axes are not of one number");
        Require(
            centroids.LongLength == (long)Clusters.Count * Dimensions,
            "clusters and centroids are not of one number"
        );
        Require(
            placed.Length >= 1 && similarity.Length == placed.Length && unseen.Length == placed.Length,
            "the training papers are not of one number"
        );
        Require(
            Array.TrueForAll(placed, cluster => cluster >= Clustering.None && cluster < Clusters.Count),
            "a training paper is in no cluster that is there"
        );
        Require(
            Terms.Concat(Words).All(static term => !string.IsNullOrEmpty(term))
                && Terms.Distinct(StringComparer.Ordinal).Count() == Terms.Count,
            "a term is empty or there twice"
        );
        Require(
            Clusters.All(static cluster => cluster is { Size: >= 1 } && double.IsFinite(cluster.Stability)),
            "a cluster has no papers or no stability"
        );
        return new ClusterModel(
            Named<ClusterMethod>(Method),
            new TermBasis(new TermWeighting(Terms, idf, Named<PaperFields>(Fields)), new Vectors(axes, Dimensions)),
            new Vectors(centroids, Dimensions),
            Clusters,
            new TrainingWords(Words),
            [.. placed.Select((c, i) => new PlacedPaper(c, similarity[i], unseen[i]))]
        );
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }

    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && value.ToString() == name
            ? value
            : throw new InvalidDataException($"{name} is no {typeof(T).Name}");

    private static float[] Numbers(byte[] bytes)
    {
        var values = Values<float>(bytes);
        Require(Array.TrueForAll(values, float.IsFinite), "a number is infinite or none");
        return values;
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> values)
        where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

    private static T[] Values<T>(byte[] bytes)
        where T : unmanaged
    {
        Require(bytes.Length % sizeof(int) == 0, "a number is cut");
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }
}
