using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// One of the two factors of X ≈ W·Hᵀ: a row of topic weights for each paper, or for each term. Rows are padded with
/// zeros, which stay zero.
/// </summary>
internal sealed class NmfFactor
{
    private const int RowsAtOnce = 512;

    // Over the same product, which costs more than they do.
    private const int Sweeps = 4;

    private readonly int _stride;

    public NmfFactor(int rows, int topics)
    {
        (Topics, _stride) = (topics, Blocks.Count(topics, SparseRows.Lanes) * SparseRows.Lanes);
        (Values, Count) = (new float[rows * _stride], rows);
    }

    public float[] Values { get; }

    public int Count { get; }

    public int Topics { get; }

    public Span<float> this[int row] => Values.AsSpan(row * _stride, _stride);

    /// <summary>Σ over rows of each product of two columns, topics × stride.</summary>
    public float[] Gram(int threads)
    {
        var parts = new float[Blocks.Count(Count, RowsAtOnce)][];
        Blocks.For(
            Count,
            RowsAtOnce,
            threads,
            (block, from, to) =>
            {
                var part = parts[block] = new float[Topics * _stride];
                for (var i = from; i < to; i++)
                {
                    var row = this[i];
                    for (var t = 0; t < Topics; t++)
                    {
                        if (row[t] != 0)
                        {
                            Lanes.AddScaled(part.AsSpan(t * _stride, _stride), row, row[t]);
                        }
                    }
                }
            }
        );
        var sum = new double[Topics * _stride];
        foreach (var part in parts)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += part[i];
            }
        }

        return Array.ConvertAll(sum, static v => (float)v);
    }

    /// <summary>
    /// Brings ‖X − this · otherᵀ‖ down by coordinate descent, row by row (HALS; Cichocki and Phan 2009): each weight in
    /// turn goes to where the error is least with all others held, or to 0.
    /// </summary>
    /// <param name="gram">Of the other factor.</param>
    /// <returns>Σ X · (this · otherᵀ).</returns>
    public double Improve(SparseRows data, NmfFactor other, float[] gram, int threads)
    {
        var crosses = new double[Blocks.Count(Count, RowsAtOnce)];
        Blocks.For(
            Count,
            RowsAtOnce,
            threads,
            (block, from, to) =>
            {
                var (product, rest) = (new float[_stride], new float[_stride]);
                for (var i = from; i < to; i++)
                {
                    data.Product(i, other.Values, product);
                    product.CopyTo(rest, 0);
                    var row = this[i];
                    Descend(row, rest, gram);
                    crosses[block] += Lanes.Dot(row, product);
                }
            }
        );
        return crosses.Sum();
    }

    // rest: what the row's product leaves for each topic, product − gram · row, kept while the row changes.
    private void Descend(Span<float> row, Span<float> rest, float[] gram)
    {
        for (var t = 0; t < Topics; t++)
        {
            if (row[t] != 0)
            {
                Subtract(rest, gram, t, row[t]);
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var t = 0; t < Topics; t++)
            {
                var own = gram[t * _stride + t];
                // Most weights are 0 and stay so.
                if (own <= 0 || (row[t] == 0 && rest[t] <= 0))
                {
                    continue;
                }

                var weight = Math.Max(0, row[t] + rest[t] / own);
                Subtract(rest, gram, t, weight - row[t]);
                row[t] = weight;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Subtract(Span<float> rest, float[] gram, int topic, float change)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(rest);
        var changes = Vector256.Create(-change);
        ref var column = ref Unsafe.As<float, Vector256<float>>(ref gram[topic * _stride]);
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = Vector256.FusedMultiplyAdd(Unsafe.Add(ref column, i), changes, lanes[i]);
        }
    }
}
