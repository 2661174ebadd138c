using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Points stored side by side in groups of 32: the first coordinate of all 32, then their second, and so on, so that
/// one pass gives the distances to 32 points. Each distance is summed in the order of the coordinates and fused: the
/// same on every processor.
/// </summary>
internal sealed class LaneTable
{
    public const int Width = 32;

    private readonly float[] _values;
    private readonly int _dimensions;

    public LaneTable(Vectors points)
    {
        _dimensions = points.Dimensions;
        Groups = Blocks.Count(points.Count, Width);
        _values = new float[Groups * Width * _dimensions];
        Array.Fill(_values, float.PositiveInfinity);
        for (var i = 0; i < points.Count; i++)
        {
            Write(i, points[i]);
        }
    }

    /// <summary>Of all points; those that the last group lacks are infinitely far.</summary>
    public int Groups { get; }

    public void Write(int slot, ReadOnlySpan<float> point)
    {
        var lane = LaneOf(slot);
        for (var k = 0; k < point.Length; k++)
        {
            lane[k * Width] = point[k];
        }
    }

    public void Read(int slot, Span<float> point)
    {
        var lane = LaneOf(slot);
        for (var k = 0; k < point.Length; k++)
        {
            point[k] = lane[k * Width];
        }
    }

    /// <summary>Puts nothing in a place: a point that is infinitely far.</summary>
    public void Clear(int slot)
    {
        var lane = LaneOf(slot);
        for (var k = 0; k < _dimensions; k++)
        {
            lane[k * Width] = float.PositiveInfinity;
        }
    }

    /// <param name="distances">‖point − p‖² of each p in the group.</param>
    public void SquaredDistances(ReadOnlySpan<float> point, int group, Span<float> distances)
    {
        ref var column = ref MemoryMarshal.GetReference(
            MemoryMarshal.Cast<float, Vector256<float>>(
                _values.AsSpan(group * Width * _dimensions, Width * _dimensions)
            )
        );
        var (s, t) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var (u, v) = (s, t);
        foreach (var coordinate in point[.._dimensions])
        {
            var at = Vector256.Create(coordinate);
            var (d, e) = (at - column, at - Unsafe.Add(ref column, 1));
            var (f, g) = (at - Unsafe.Add(ref column, 2), at - Unsafe.Add(ref column, 3));
            s = Vector256.FusedMultiplyAdd(d, d, s);
            t = Vector256.FusedMultiplyAdd(e, e, t);
            u = Vector256.FusedMultiplyAdd(f, f, u);
            v = Vector256.FusedMultiplyAdd(g, g, v);
            column = ref Unsafe.Add(ref column, 4);
        }

        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(distances);
        (lanes[0], lanes[1], lanes[2], lanes[3]) = (s, t, u, v);
    }

    /// <summary>The place of the nearest point, of several the first.</summary>
    public int Nearest(ReadOnlySpan<float> point)
    {
        var (nearest, least) = (-1, float.PositiveInfinity);
        Span<float> distances = stackalloc float[Width];
        for (var group = 0; group < Groups; group++)
        {
            SquaredDistances(point, group, distances);
            for (var i = 0; i < Width; i++)
            {
                if (distances[i] < least)
                {
                    (nearest, least) = (group * Width + i, distances[i]);
                }
            }
        }

        return nearest;
    }

    private Span<float> LaneOf(int slot)
    {
        var start = slot / Width * Width * _dimensions + slot % Width;
        return _values.AsSpan(start, (_dimensions - 1) * Width + 1);
    }
}
