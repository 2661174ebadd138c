using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The sums over all other points that push a point away on a map, Σ q and Σ q² (y − y′) with q = 1 / (1 + ‖y − y′‖²),
/// where a cell of far points counts as one point at their mean (Barnes and Hut 1986). Cells halve the points at their
/// median; sixteen points share a leaf, and what is far from all of them is decided once for all.
/// </summary>
internal sealed class RepulsionTree
{
    public const int LeafSize = 16;

    // A cell is far where its extent² is below this share of 1 + its distance²: q changes little over it.
    private readonly float _share;

    private readonly int[] _order; // the points by leaf
    private readonly float[] _x; // where they are
    private readonly float[] _y;
    private readonly RepulsionCell[] _cells; // a cell, those of its first half, those of its second
    private readonly int[] _leafCells;

    /// <param name="points">At least 1.</param>
    /// <param name="share">0: no cell is far, and the sums are exact.</param>
    public RepulsionTree(int points, float share = 0.25f)
    {
        _share = share;
        Leaves = Blocks.Count(points, LeafSize);
        _order = [.. Enumerable.Range(0, points)];
        (_x, _y) = (new float[Leaves * LeafSize], new float[Leaves * LeafSize]);
        _cells = new RepulsionCell[2 * Leaves - 1];
        _leafCells = new int[Leaves];
        LayOut(0, 0, Leaves);
    }

    public int Leaves { get; }

    public ReadOnlySpan<int> Points(int leaf) =>
        _order.AsSpan((leaf * LeafSize)..Math.Min(_order.Length, (leaf + 1) * LeafSize));

    /// <summary>
    /// Sorts the points, given as x and y in turn, into leaves anew; <see cref="Follow"/> must come after it.
    /// </summary>
    public void Split(ReadOnlySpan<float> map) => Split(map, _order, Leaves);

    /// <summary>Takes over where the points are now, and with them the means and extents of the cells.</summary>
    public void Follow(ReadOnlySpan<float> map)
    {
        for (var slot = 0; slot < _order.Length; slot++)
        {
            (_x[slot], _y[slot]) = (map[2 * _order[slot]], map[2 * _order[slot] + 1]);
        }

        for (var c = _cells.Length - 1; c >= 0; c--)
        {
            ref var cell = ref _cells[c];
            if (cell.Leaf >= 0)
            {
                var slots = cell.Leaf * LeafSize;
                var count = Points(cell.Leaf).Length;
                cell.Enclose(_x.AsSpan(slots, count), _y.AsSpan(slots, count));
            }
            else
            {
                cell.Enclose(_cells[c + 1], _cells[_cells[c + 1].Next]);
            }
        }
    }

    /// <summary>
    /// Of each point of a leaf the sum of q² (y − y′); returns the sum of q over its points. A point's 1 for itself is
    /// among it.
    /// </summary>
    /// <param name="forces">x of the sixteen, then y.</param>
    public double Repel(int leaf, Span<float> forces)
    {
        var own = _cells[_leafCells[leaf]];
        var (x0, x1) = Sixteen(_x, leaf);
        var (y0, y1) = Sixteen(_y, leaf);
        var zero = Vector256<float>.Zero;
        var (q0, q1, fx0, fx1, fy0, fy1) = (zero, zero, zero, zero, zero, zero);
        for (var c = 0; c < _cells.Length; )
        {
            ref readonly var cell = ref _cells[c];
            if (cell.IsFar(own, _share))
            {
                var mass = Vector256.Create(cell.Mass);
                var (dx0, dx1) = (x0 - Vector256.Create(cell.X), x1 - Vector256.Create(cell.X));
                var (dy0, dy1) = (y0 - Vector256.Create(cell.Y), y1 - Vector256.Create(cell.Y));
                var (k0, k1) = (Kernel(dx0, dy0), Kernel(dx1, dy1));
                var (m0, m1) = (mass * k0, mass * k1);
                (q0, q1) = (q0 + m0, q1 + m1);
                (m0, m1) = (m0 * k0, m1 * k1);
                fx0 = Vector256.FusedMultiplyAdd(m0, dx0, fx0);
                fx1 = Vector256.FusedMultiplyAdd(m1, dx1, fx1);
                fy0 = Vector256.FusedMultiplyAdd(m0, dy0, fy0);
                fy1 = Vector256.FusedMultiplyAdd(m1, dy1, fy1);
                c = cell.Next;
                continue;
            }

            c++;
            if (cell.Leaf < 0)
            {
                continue;
            }

            var slots = cell.Leaf * LeafSize;
            var count = Points(cell.Leaf).Length;
            var xs = _x.AsSpan(slots, count);
            var ys = _y.AsSpan(slots, count);
            for (var slot = 0; slot < xs.Length; slot++)
            {
                var (dx0, dx1) = (x0 - Vector256.Create(xs[slot]), x1 - Vector256.Create(xs[slot]));
                var (dy0, dy1) = (y0 - Vector256.Create(ys[slot]), y1 - Vector256.Create(ys[slot]));
                var (k0, k1) = (Kernel(dx0, dy0), Kernel(dx1, dy1));
                (q0, q1) = (q0 + k0, q1 + k1);
                (k0, k1) = (k0 * k0, k1 * k1);
                fx0 = Vector256.FusedMultiplyAdd(k0, dx0, fx0);
                fx1 = Vector256.FusedMultiplyAdd(k1, dx1, fx1);
                fy0 = Vector256.FusedMultiplyAdd(k0, dy0, fy0);
                fy1 = Vector256.FusedMultiplyAdd(k1, dy1, fy1);
            }
        }

        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(forces);
        (lanes[0], lanes[1], lanes[2], lanes[3]) = (fx0, fx1, fy0, fy1);
        var sum = 0.0;
        for (var i = 0; i < Points(leaf).Length; i++)
        {
            sum += i < 8 ? q0[i] : q1[i - 8];
        }

        return sum;
    }

    private static Vector256<float> Kernel(Vector256<float> dx, Vector256<float> dy) =>
        Vector256<float>.One
        / Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, Vector256<float>.One));

    private static (Vector256<float>, Vector256<float>) Sixteen(float[] values, int leaf)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(values.AsSpan(leaf * LeafSize, LeafSize));
        return (lanes[0], lanes[1]);
    }

    // The cells below one that holds these leaves, numbered from it on; returns the number after them.
    private int LayOut(int cell, int from, int to)
    {
        if (to - from == 1)
        {
            (_cells[cell].Leaf, _cells[cell].Next) = (from, cell + 1);
            _leafCells[from] = cell;
        }
        else
        {
            var half = from + (to - from) / 2;
            _cells[cell].Leaf = -1;
            _cells[cell].Next = LayOut(LayOut(cell + 1, from, half), half, to);
        }

        return _cells[cell].Next;
    }

    private static void Split(ReadOnlySpan<float> map, Span<int> points, int leaves)
    {
        if (leaves > 1)
        {
            var half = leaves / 2;
            var axis = MapSelection.WiderAxis(map, points);
            MapSelection.Select(map, axis, points, half * LeafSize);
            Split(map, points[..(half * LeafSize)], half);
            Split(map, points[(half * LeafSize)..], leaves - half);
        }
    }
}
