using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>The k nearest points of some rows, and how far down the list others are.</summary>
internal sealed class NeighbourRanks
{
    private readonly DistanceRows _distances;
    private readonly int[] _rows;
    private readonly int _k;
    private readonly int[] _nearest;

    public NeighbourRanks(Vectors points, int[] rows, int k, int threads)
    {
        (_distances, _rows, _k) = (new DistanceRows(points), rows, k);
        _nearest = new int[rows.Length * k];
        _distances.For(rows, threads, (row, squared) => NearestNeighbours.Nearest(squared, rows[row], Nearest(row)));
    }

    /// <summary>
    /// The points that are among the k nearest there and not here: how many, and by how much their ranks here exceed k.
    /// </summary>
    public (long Ranks, long Points) Surplus(NeighbourRanks there, int threads)
    {
        var (ranks, points) = (0L, 0L);
        _distances.For(
            _rows,
            threads,
            (row, squared) =>
            {
                squared[_rows[row]] = float.PositiveInfinity;
                foreach (var point in there.Nearest(row))
                {
                    if (!Nearest(row).Contains(point))
                    {
                        Interlocked.Add(ref ranks, Rank(squared, point) - _k);
                        Interlocked.Increment(ref points);
                    }
                }
            }
        );
        return (ranks, points);
    }

    private Span<int> Nearest(int row) => _nearest.AsSpan(row * _k, _k);

    // 1 for the nearest.
    private static int Rank(ReadOnlySpan<float> squared, int point) =>
        1
        + Count(squared[..point], squared[point], orEqual: true)
        + Count(squared[(point + 1)..], squared[point], orEqual: false);

    // How many are below, or at most, the limit.
    private static int Count(ReadOnlySpan<float> values, float limit, bool orEqual)
    {
        var limits = Vector256.Create(orEqual ? MathF.BitIncrement(limit) : limit);
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var count = 0;
        foreach (var lane in lanes)
        {
            count += BitOperations.PopCount(Vector256.LessThan(lane, limits).ExtractMostSignificantBits());
        }

        foreach (var value in values[(lanes.Length * Vector256<float>.Count)..])
        {
            count += value < limits[0] ? 1 : 0;
        }

        return count;
    }
}
