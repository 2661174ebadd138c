using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Sums of products over vectors, always in eight lanes and always fused: the order of additions and every rounding are
/// the same on every processor, which <see cref="System.Numerics.Tensors.TensorPrimitives"/> does not promise. A
/// cluster must not depend on the machine.
/// </summary>
internal static class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (first, second) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var left = Whole(a);
        var right = Whole(b);
        var i = 0;
        for (; i + 1 < left.Length; i += 2)
        {
            first = Vector256.FusedMultiplyAdd(left[i], right[i], first);
            second = Vector256.FusedMultiplyAdd(left[i + 1], right[i + 1], second);
        }

        if (i < left.Length)
        {
            first = Vector256.FusedMultiplyAdd(left[i], right[i], first);
        }

        var sum = Sum(first + second);
        for (var rest = left.Length * Vector256<float>.Count; rest < a.Length; rest++)
        {
            sum = MathF.FusedMultiplyAdd(a[rest], b[rest], sum);
        }

        return sum;
    }

    /// <summary>Σ (a − b)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float SquaredDistance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (first, second) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var left = Whole(a);
        var right = Whole(b);
        var i = 0;
        for (; i + 1 < left.Length; i += 2)
        {
            var (d, e) = (left[i] - right[i], left[i + 1] - right[i + 1]);
            first = Vector256.FusedMultiplyAdd(d, d, first);
            second = Vector256.FusedMultiplyAdd(e, e, second);
        }

        if (i < left.Length)
        {
            var d = left[i] - right[i];
            first = Vector256.FusedMultiplyAdd(d, d, first);
        }

        var sum = Sum(first + second);
        for (var rest = left.Length * Vector256<float>.Count; rest < a.Length; rest++)
        {
            sum = MathF.FusedMultiplyAdd(a[rest] - b[rest], a[rest] - b[rest], sum);
        }

        return sum;
    }

    /// <summary>target += factor × a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> a, float factor)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var left = Whole(a);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < left.Length; i++)
        {
            sums[i] = Vector256.FusedMultiplyAdd(left[i], factors, sums[i]);
        }

        for (var rest = left.Length * Vector256<float>.Count; rest < a.Length; rest++)
        {
            target[rest] = MathF.FusedMultiplyAdd(a[rest], factor, target[rest]);
        }
    }

    /// <inheritdoc cref="AddScaled(Span{float}, ReadOnlySpan{float}, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<double> target, ReadOnlySpan<float> a, double factor)
    {
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(target);
        var left = Whole(a);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < left.Length; i++)
        {
            var (low, high) = Vector256.Widen(left[i]);
            sums[2 * i] = Vector256.FusedMultiplyAdd(low, factors, sums[2 * i]);
            sums[2 * i + 1] = Vector256.FusedMultiplyAdd(high, factors, sums[2 * i + 1]);
        }

        for (var rest = left.Length * Vector256<float>.Count; rest < a.Length; rest++)
        {
            target[rest] = Math.FusedMultiplyAdd(a[rest], factor, target[rest]);
        }
    }

    private static ReadOnlySpan<Vector256<float>> Whole(ReadOnlySpan<float> values) =>
        MemoryMarshal.Cast<float, Vector256<float>>(values);

    // Lane by lane, since the order in which Vector256.Sum adds is the processor's.
    private static float Sum(Vector256<float> lanes)
    {
        var sum = lanes[0];
        for (var i = 1; i < Vector256<float>.Count; i++)
        {
            sum += lanes[i];
        }

        return sum;
    }
}
