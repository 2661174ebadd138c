namespace PaperAnalysis.Clusters;

/// <summary>Products of tall dense matrices. Sums over rows are taken in double, block by block, and added in the order of the blocks.</summary>
internal static class PanelProducts
{
    private const int BlockSize = 2048;

    /// <summary>aᵀ · b, with the columns of a as rows.</summary>
    public static double[,] Inner(Panels a, Panels b, int threads)
    {
        var parts = new double[Blocks.Count(a.Rows, BlockSize)][];
        Blocks.For(
            a.Rows,
            BlockSize,
            threads,
            (block, first, end) => parts[block] = Inner(a, b, first, end)
        );
        var sum = new double[a.Columns, b.Columns];
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Length; i++)
            {
                sum[i / b.Columns, i % b.Columns] += part[i];
            }
        }

        return sum;
    }

    /// <summary>x := x · factor, row by row; columns of x beyond those of the factor become 0.</summary>
    public static void Multiply(Panels x, double[,] factor, int threads)
    {
        var rows = new float[factor.GetLength(0) * x.Columns];
        for (var i = 0; i < factor.GetLength(0); i++)
        {
            for (var j = 0; j < factor.GetLength(1); j++)
            {
                rows[i * x.Columns + j] = (float)factor[i, j];
            }
        }

        Blocks.For(
            x.Rows,
            BlockSize,
            threads,
            (_, first, end) =>
            {
                var product = new float[x.Columns];
                for (var row = first; row < end; row++)
                {
                    product.AsSpan().Clear();
                    for (var i = 0; i < factor.GetLength(0); i++)
                    {
                        Lanes.AddScaled(
                            product,
                            rows.AsSpan(i * x.Columns, x.Columns),
                            x.At(row, i)
                        );
                    }

                    for (var panel = 0; panel < x.Count; panel++)
                    {
                        product
                            .AsSpan(panel * Panels.Width, Panels.Width)
                            .CopyTo(x[panel][(row * Panels.Width)..]);
                    }
                }
            }
        );
    }

    private static double[] Inner(Panels a, Panels b, int first, int end)
    {
        var sums = new double[a.Columns * b.Columns];
        Span<double> right = stackalloc double[b.Columns];
        for (var row = first; row < end; row++)
        {
            for (var j = 0; j < b.Columns; j++)
            {
                right[j] = b.At(row, j);
            }

            for (var i = 0; i < a.Columns; i++)
            {
                double left = a.At(row, i);
                for (var j = 0; j < right.Length; j++)
                {
                    sums[i * right.Length + j] += left * right[j];
                }
            }
        }

        return sums;
    }
}
