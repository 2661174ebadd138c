using System.Buffers;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Distances of some points to all points, a row for each: what neighbours, silhouettes and ranks are read from.
/// </summary>
internal sealed class DistanceRows
{
    // So many rows share one pass over the points, which then come from the nearest cache.
    private const int RowsAtOnce = 16;

    private readonly Vectors _points;
    private readonly LaneTable _table;

    public DistanceRows(Vectors points) => (_points, _table) = (points, new LaneTable(points));

    /// <summary>
    /// Gives the body each row's place in the list and its squared distances, by point; the body may write over them.
    /// </summary>
    public void For(ReadOnlyMemory<int> rows, int threads, RowBody body) =>
        Blocks.For(
            rows.Length,
            RowsAtOnce,
            threads,
            (_, from, to) =>
            {
                var width = _table.Groups * LaneTable.Width;
                var distances = ArrayPool<float>.Shared.Rent((to - from) * width);
                for (var group = 0; group < _table.Groups; group++)
                {
                    for (var i = from; i < to; i++)
                    {
                        _table.SquaredDistances(
                            _points[rows.Span[i]],
                            group,
                            distances.AsSpan((i - from) * width + group * LaneTable.Width, LaneTable.Width)
                        );
                    }
                }

                for (var i = from; i < to; i++)
                {
                    body(i, distances.AsSpan((i - from) * width, _points.Count));
                }

                ArrayPool<float>.Shared.Return(distances);
            }
        );

    public delegate void RowBody(int row, Span<float> squared);
}
