using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The nearest other points of each point by Euclidean distance, found by comparing all pairs: nearest first, of
/// equally near ones the one with the lower number first. Between vectors of length 1 the order is that of their
/// cosines, and distance² = 2 − 2 cos.
/// </summary>
internal sealed class NearestNeighbours
{
    private readonly int[] _indices;
    private readonly float[] _distances;

    private NearestNeighbours(int points, int each)
    {
        (Points, Each) = (points, each);
        _indices = new int[points * each];
        _distances = new float[points * each];
    }

    public int Points { get; }

    /// <summary>Neighbours of each point: as many as asked for, or all others where they are fewer.</summary>
    public int Each { get; }

    /// <summary>The neighbours of a point.</summary>
    public ReadOnlySpan<int> Indices(int point) => _indices.AsSpan(point * Each, Each);

    /// <summary>How far each of <see cref="Indices"/> is.</summary>
    public ReadOnlySpan<float> Distances(int point) => _distances.AsSpan(point * Each, Each);

    /// <param name="neighbours">At least 1.</param>
    public static NearestNeighbours Of(Vectors points, int neighbours) =>
        Of(points, neighbours, Environment.ProcessorCount);

    internal static NearestNeighbours Of(Vectors points, int neighbours, int threads)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        var each = Math.Clamp(points.Count - 1, 0, neighbours);
        var result = new NearestNeighbours(points.Count, each);
        int[] rows = [.. Enumerable.Range(0, points.Count)];
        new DistanceRows(points).For(
            rows,
            threads,
            (row, squared) =>
            {
                var at = row * each;
                var indices = result._indices.AsSpan(at, each);
                Nearest(squared, row, indices);
                for (var i = 0; i < each; i++)
                {
                    result._distances[at + i] = MathF.Sqrt(squared[indices[i]]);
                }
            }
        );
        return result;
    }

    /// <summary>The least of a row of squared distances but the one to the point itself, in order.</summary>
    internal static void Nearest(ReadOnlySpan<float> squared, int self, Span<int> nearest)
    {
        if (nearest.IsEmpty)
        {
            return;
        }

        // A distance above its index: as numbers they are in the order of the neighbours, since no distance is
        // negative.
        var kept = new ulong[nearest.Length];
        Array.Fill(kept, ulong.MaxValue);
        var worst = float.PositiveInfinity;
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(squared);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            if (Vector256.LessThanAny(lanes[lane], Vector256.Create(worst)) || float.IsPositiveInfinity(worst))
            {
                var start = lane * Vector256<float>.Count;
                worst = Keep(squared, self, start, start + Vector256<float>.Count, kept);
            }
        }

        Keep(squared, self, lanes.Length * Vector256<float>.Count, squared.Length, kept);
        for (var i = 0; i < nearest.Length; i++)
        {
            nearest[i] = (int)(uint)kept[i];
        }
    }

    // Inserts what belongs among the kept, which ascend; returns the worst distance kept.
    private static float Keep(ReadOnlySpan<float> squared, int self, int from, int to, Span<ulong> kept)
    {
        for (var j = from; j < to; j++)
        {
            var entry = ((ulong)BitConverter.SingleToUInt32Bits(squared[j]) << 32) | (uint)j;
            if (j != self && entry < kept[^1])
            {
                var place = ~kept.BinarySearch(entry);
                kept[place..^1].CopyTo(kept[(place + 1)..]);
                kept[place] = entry;
            }
        }

        return kept[^1] == ulong.MaxValue
            ? float.PositiveInfinity
            : BitConverter.UInt32BitsToSingle((uint)(kept[^1] >> 32));
    }
}
