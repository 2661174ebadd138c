using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Products of a sparse matrix A (papers × terms) with a dense one. Each number of a result is summed by one thread in
/// the order of the rows or of the columns, whatever the number of threads.
/// </summary>
internal static class SparseProducts
{
    private const int BlockSize = 1024;

    /// <summary>result = AᵀA · x, in one pass over A and without A · x in memory.</summary>
    public static void Gram(SparseRows a, Panels x, Panels result, int threads) =>
        Blocks.For(x.Count, 1, threads, (panel, _, _) => GramPanel(a, x, result, panel));

    /// <summary>A · x, row after row, without the columns of x after the first <paramref name="columns"/>.</summary>
    public static float[] Times(TermWeights a, Panels x, int columns, int threads) =>
        Times(a.Rows, x, columns, threads);

    /// <inheritdoc cref="Times(TermWeights, Panels, int, int)"/>
    public static float[] Times(SparseRows a, Panels x, int columns, int threads)
    {
        var result = new float[a.Count * columns];
        Blocks.For(
            a.Count,
            BlockSize,
            threads,
            (_, first, end) =>
            {
                for (var panel = 0; panel * Panels.Width < columns; panel++)
                {
                    TimesPanel(a, x, panel, first, end, result, columns);
                }
            }
        );
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GramPanel(SparseRows a, Panels x, Panels result, int panel)
    {
        ref var source = ref MemoryMarshal.GetReference(x.Vectors(panel));
        var vectors = result.Vectors(panel);
        vectors.Clear();
        ref var target = ref MemoryMarshal.GetReference(vectors);
        var starts = a.Starts.AsSpan();
        var allColumns = a.Columns.AsSpan();
        var allValues = a.Values.AsSpan();
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var columns = allColumns[starts[row]..starts[row + 1]];
            var values = allValues[starts[row]..starts[row + 1]];
            var (low, high) = Row(columns, values, ref source);
            for (var i = 0; i < columns.Length; i++)
            {
                var value = Vector256.Create(values[i]);
                ref var at = ref Unsafe.Add(ref target, (nint)(uint)columns[i] * 2);
                at = Vector256.FusedMultiplyAdd(value, low, at);
                at = ref Unsafe.Add(ref at, 1);
                at = Vector256.FusedMultiplyAdd(value, high, at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TimesPanel(SparseRows a, Panels x, int panel, int first, int end, float[] result, int columns)
    {
        ref var source = ref MemoryMarshal.GetReference(x.Vectors(panel));
        var starts = a.Starts.AsSpan();
        var allColumns = a.Columns.AsSpan();
        var allValues = a.Values.AsSpan();
        Span<float> sums = stackalloc float[Panels.Width];
        var from = panel * Panels.Width;
        var width = Math.Min(Panels.Width, columns - from);
        for (var row = first; row < end; row++)
        {
            var range = starts[row]..starts[row + 1];
            var (low, high) = Row(allColumns[range], allValues[range], ref source);
            low.CopyTo(sums);
            high.CopyTo(sums[Vector256<float>.Count..]);
            sums[..width].CopyTo(result.AsSpan(row * columns + from));
        }
    }

    // Columns are those of the source, which has two vectors for each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Low, Vector256<float> High) Row(
        ReadOnlySpan<int> columns,
        ReadOnlySpan<float> values,
        ref Vector256<float> source
    )
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < columns.Length; i++)
        {
            var value = Vector256.Create(values[i]);
            ref var at = ref Unsafe.Add(ref source, (nint)(uint)columns[i] * 2);
            low = Vector256.FusedMultiplyAdd(value, at, low);
            high = Vector256.FusedMultiplyAdd(value, Unsafe.Add(ref at, 1), high);
        }

        return (low, high);
    }
}
