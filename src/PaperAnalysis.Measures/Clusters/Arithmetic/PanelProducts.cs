using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Products of tall dense matrices. Sums over rows are taken in double, block by block, and added in the order of the
/// blocks.
/// </summary>
internal static class PanelProducts
{
    private const int BlockSize = 2048;

    // So many rows of both matrices, in double, stay in the nearest cache.
    private const int Strip = 16;

    /// <summary>
    /// aᵀ · b where that is symmetric, with the columns of a as rows; what lies below its diagonal is taken from above.
    /// </summary>
    public static double[,] Inner(Panels a, Panels b, int threads)
    {
        var n = a.Columns;
        var parts = new double[Blocks.Count(a.Rows, BlockSize)][];
        Blocks.For(a.Rows, BlockSize, threads, (block, first, end) => parts[block] = Inner(a, b, first, end));
        var sum = new double[n, n];
        foreach (var part in parts)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = i; j < n; j++)
                {
                    sum[i, j] += part[i * n + j];
                    sum[j, i] = sum[i, j];
                }
            }
        }

        return sum;
    }

    /// <summary>x := x · factor, row by row; columns of x beyond those of the factor become 0.</summary>
    public static void Multiply(Panels x, double[,] factor, int threads)
    {
        var (height, width) = (factor.GetLength(0), x.Columns);
        var rows = new float[height * width];
        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < factor.GetLength(1); j++)
            {
                rows[i * width + j] = (float)factor[i, j];
            }
        }

        Blocks.For(
            x.Rows,
            BlockSize,
            threads,
            (_, first, end) =>
            {
                var product = new float[width];
                for (var row = first; row < end; row++)
                {
                    product.AsSpan().Clear();
                    for (var i = 0; i < height; i++)
                    {
                        Lanes.AddScaled(product, rows.AsSpan(i * width, width), x.At(row, i));
                    }

                    for (var panel = 0; panel < x.Count; panel++)
                    {
                        product.AsSpan(panel * Panels.Width, Panels.Width).CopyTo(x[panel][(row * Panels.Width)..]);
                    }
                }
            }
        );
    }

    private static double[] Inner(Panels a, Panels b, int first, int end)
    {
        var n = a.Columns;
        var sums = new double[n * n];
        var (left, right) = (new double[Strip * n], new double[Strip * n]);
        for (var row = first; row < end; row += Strip)
        {
            var rows = Math.Min(Strip, end - row);
            Widen(a, row, rows, left);
            Widen(b, row, rows, right);
            for (var i = 0; i < n; i += 4)
            {
                for (var j = i / 8 * 8; j < n; j += 8)
                {
                    AddTile(left, right, i, j, rows, n, sums);
                }
            }
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(Panels x, int first, int rows, double[] result)
    {
        for (var panel = 0; panel < x.Count; panel++)
        {
            var values = x[panel].Slice(first * Panels.Width, rows * Panels.Width);
            for (var i = 0; i < values.Length; i++)
            {
                var (row, column) = (i / Panels.Width, i % Panels.Width);
                result[row * x.Columns + panel * Panels.Width + column] = values[i];
            }
        }
    }

    // Four columns of the left with eight of the right.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void AddTile(double[] left, double[] right, int i, int j, int rows, int n, double[] sums)
    {
        fixed (
            double* l = &left[i],
                r = &right[j],
                s = &sums[i * n + j]
        )
        {
            var (a0, a1) = (Vector256.Load(s), Vector256.Load(s + 4));
            var (b0, b1) = (Vector256.Load(s + n), Vector256.Load(s + n + 4));
            var (c0, c1) = (Vector256.Load(s + 2 * n), Vector256.Load(s + 2 * n + 4));
            var (d0, d1) = (Vector256.Load(s + 3 * n), Vector256.Load(s + 3 * n + 4));
            for (var row = 0; row < rows; row++)
            {
                var (x, y) = (Vector256.Load(r + row * n), Vector256.Load(r + row * n + 4));
                var at = l + row * n;
                a0 = Vector256.FusedMultiplyAdd(Vector256.Create(at[0]), x, a0);
                a1 = Vector256.FusedMultiplyAdd(Vector256.Create(at[0]), y, a1);
                b0 = Vector256.FusedMultiplyAdd(Vector256.Create(at[1]), x, b0);
                b1 = Vector256.FusedMultiplyAdd(Vector256.Create(at[1]), y, b1);
                c0 = Vector256.FusedMultiplyAdd(Vector256.Create(at[2]), x, c0);
                c1 = Vector256.FusedMultiplyAdd(Vector256.Create(at[2]), y, c1);
                d0 = Vector256.FusedMultiplyAdd(Vector256.Create(at[3]), x, d0);
                d1 = Vector256.FusedMultiplyAdd(Vector256.Create(at[3]), y, d1);
            }

            a0.Store(s);
            a1.Store(s + 4);
            b0.Store(s + n);
            b1.Store(s + n + 4);
            c0.Store(s + 2 * n);
            c1.Store(s + 2 * n + 4);
            d0.Store(s + 3 * n);
            d1.Store(s + 3 * n + 4);
        }
    }
}
