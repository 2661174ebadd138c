using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Centroids stored coordinate by coordinate, so that a point meets eight of them at once. A similarity is summed over
/// the coordinates in order, whether one point is compared or four.
/// </summary>
internal sealed unsafe class CentroidTable
{
    /// <summary>Points compared at once.</summary>
    public const int Batch = 4;

    private readonly float[] _columns;
    private readonly int _vectors;
    private readonly int _dimensions;

    public CentroidTable(int count, int dimensions)
    {
        Count = count;
        _dimensions = dimensions;
        _vectors = (count + Vector256<float>.Count - 1) / Vector256<float>.Count;
        _columns = new float[_vectors * Vector256<float>.Count * dimensions];
    }

    public int Count { get; }

    /// <summary>Similarities to be had for each point: <see cref="Count"/> and what fills up the last vector.</summary>
    public int Stride => _vectors * Vector256<float>.Count;

    public void Set(int centroid, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _columns[i * Stride + centroid] = values[i];
        }
    }

    /// <summary>The products of four points with every centroid.</summary>
    /// <param name="rows">Of the points; a row may come twice.</param>
    /// <param name="result">A <see cref="Stride"/> for each point.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Similarities(ReadOnlySpan<float> points, ReadOnlySpan<int> rows, Span<float> result)
    {
        fixed (
            float* all = points,
                columns = _columns,
                target = result
        )
        {
            var a = all + (long)rows[0] * _dimensions;
            var b = all + (long)rows[1] * _dimensions;
            var c = all + (long)rows[2] * _dimensions;
            var d = all + (long)rows[3] * _dimensions;
            var vector = 0;
            for (; vector + 2 < _vectors; vector += 3)
            {
                Three(a, b, c, d, columns + vector * 8, target + vector * 8);
            }

            for (; vector < _vectors; vector++)
            {
                One(a, b, c, d, columns + vector * 8, target + vector * 8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Three(float* a, float* b, float* c, float* d, float* columns, float* target)
    {
        Vector256<float> a0 = default,
            a1 = default,
            a2 = default;
        Vector256<float> b0 = default,
            b1 = default,
            b2 = default;
        Vector256<float> c0 = default,
            c1 = default,
            c2 = default;
        Vector256<float> d0 = default,
            d1 = default,
            d2 = default;
        for (var i = 0; i < _dimensions; i++, columns += Stride)
        {
            var x = Vector256.Load(columns);
            var y = Vector256.Load(columns + 8);
            var z = Vector256.Load(columns + 16);
            var value = Vector256.Create(a[i]);
            a0 = Vector256.FusedMultiplyAdd(value, x, a0);
            a1 = Vector256.FusedMultiplyAdd(value, y, a1);
            a2 = Vector256.FusedMultiplyAdd(value, z, a2);
            value = Vector256.Create(b[i]);
            b0 = Vector256.FusedMultiplyAdd(value, x, b0);
            b1 = Vector256.FusedMultiplyAdd(value, y, b1);
            b2 = Vector256.FusedMultiplyAdd(value, z, b2);
            value = Vector256.Create(c[i]);
            c0 = Vector256.FusedMultiplyAdd(value, x, c0);
            c1 = Vector256.FusedMultiplyAdd(value, y, c1);
            c2 = Vector256.FusedMultiplyAdd(value, z, c2);
            value = Vector256.Create(d[i]);
            d0 = Vector256.FusedMultiplyAdd(value, x, d0);
            d1 = Vector256.FusedMultiplyAdd(value, y, d1);
            d2 = Vector256.FusedMultiplyAdd(value, z, d2);
        }

        Store(target, a0, a1, a2);
        Store(target + Stride, b0, b1, b2);
        Store(target + 2 * Stride, c0, c1, c2);
        Store(target + 3 * Stride, d0, d1, d2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector256<float> x, Vector256<float> y, Vector256<float> z)
    {
        x.Store(target);
        y.Store(target + 8);
        z.Store(target + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One(float* a, float* b, float* c, float* d, float* columns, float* target)
    {
        Vector256<float> a0 = default,
            b0 = default,
            c0 = default,
            d0 = default;
        for (var i = 0; i < _dimensions; i++, columns += Stride)
        {
            var x = Vector256.Load(columns);
            a0 = Vector256.FusedMultiplyAdd(Vector256.Create(a[i]), x, a0);
            b0 = Vector256.FusedMultiplyAdd(Vector256.Create(b[i]), x, b0);
            c0 = Vector256.FusedMultiplyAdd(Vector256.Create(c[i]), x, c0);
            d0 = Vector256.FusedMultiplyAdd(Vector256.Create(d[i]), x, d0);
        }

        a0.Store(target);
        b0.Store(target + Stride);
        c0.Store(target + 2 * Stride);
        d0.Store(target + 3 * Stride);
    }
}
