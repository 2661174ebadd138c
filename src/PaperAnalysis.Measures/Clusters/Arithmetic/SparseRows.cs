using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// A sparse matrix by rows: the values of row i stand at Starts[i] to Starts[i + 1], each with its column.
/// </summary>
internal sealed record SparseRows(int[] Starts, int[] Columns, float[] Values, int Width)
{
    /// <summary>Factors of a sparse matrix have rows of a multiple of so many numbers.</summary>
    public const int Lanes = 32;

    public int Count => Starts.Length - 1;

    /// <summary>Σ x².</summary>
    public double SquaredNorm()
    {
        var sum = 0.0;
        foreach (var value in Values)
        {
            sum += (double)value * value;
        }

        return sum;
    }

    /// <summary>Some of the rows, in the order of their numbers here, with the columns that these have.</summary>
    public SparseRows Some(ReadOnlySpan<int> rows)
    {
        var starts = new int[rows.Length + 1];
        var has = new bool[Width];
        for (var i = 0; i < rows.Length; i++)
        {
            var (first, end) = (Starts[rows[i]], Starts[rows[i] + 1]);
            starts[i + 1] = starts[i] + end - first;
            foreach (var column in Columns.AsSpan(first..end))
            {
                has[column] = true;
            }
        }

        var (numbers, width) = (new int[Width], 0);
        for (var column = 0; column < Width; column++)
        {
            numbers[column] = has[column] ? width++ : -1;
        }

        var (columns, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            var first = Starts[rows[i]];
            for (var j = starts[i]; j < starts[i + 1]; j++, first++)
            {
                (columns[j], values[j]) = (numbers[Columns[first]], Values[first]);
            }
        }

        return new SparseRows(starts, columns, values, width);
    }

    public SparseRows Transposed()
    {
        var starts = new int[Width + 1];
        foreach (var column in Columns)
        {
            starts[column + 1]++;
        }

        for (var i = 0; i < Width; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts.ToArray();
        var (columns, values) = (new int[Columns.Length], new float[Values.Length]);
        for (var row = 0; row < Count; row++)
        {
            for (var i = Starts[row]; i < Starts[row + 1]; i++)
            {
                var place = next[Columns[i]]++;
                (columns[place], values[place]) = (row, Values[i]);
            }
        }

        return new SparseRows(starts, columns, values, Count);
    }

    /// <summary>One row times a dense matrix, summed in the order of the columns.</summary>
    /// <param name="factor">Width × stride numbers.</param>
    /// <param name="product">As many as the stride: a multiple of <see cref="Lanes"/>.</param>
    public void Product(int row, float[] factor, Span<float> product)
    {
        var stride = product.Length;
        for (var from = 0; from < stride; from += Lanes)
        {
            var (s, t) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var (u, v) = (s, t);
            for (var i = Starts[row]; i < Starts[row + 1]; i++)
            {
                var x = Vector256.Create(Values[i]);
                ref var f = ref Unsafe.As<float, Vector256<float>>(ref factor[Columns[i] * stride + from]);
                s = Vector256.FusedMultiplyAdd(x, f, s);
                t = Vector256.FusedMultiplyAdd(x, Unsafe.Add(ref f, 1), t);
                u = Vector256.FusedMultiplyAdd(x, Unsafe.Add(ref f, 2), u);
                v = Vector256.FusedMultiplyAdd(x, Unsafe.Add(ref f, 3), v);
            }

            s.CopyTo(product[from..]);
            t.CopyTo(product[(from + 8)..]);
            u.CopyTo(product[(from + 16)..]);
            v.CopyTo(product[(from + 24)..]);
        }
    }
}
