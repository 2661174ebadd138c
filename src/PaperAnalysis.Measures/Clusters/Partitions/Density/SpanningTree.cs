namespace PaperAnalysis.Clusters;

/// <summary>
/// The minimum spanning tree over the mutual reachability of all pairs, max(core of a, core of b, ‖a − b‖), grown from
/// the first point (Prim 1957): time grows with the square of the points, memory only with the points.
/// </summary>
internal sealed class SpanningTree
{
    private const int GroupsAtOnce = 64;

    private readonly Vectors _points;
    private readonly LaneTable _table; // of the points that are not in the tree yet
    private readonly float[] _core; // by point
    private readonly int _threads;
    private readonly int[] _waiting; // the point of each place; those below by place, too
    private readonly float[] _cores;
    private readonly float[] _reach; // to the nearest point of the tree
    private readonly int[] _from; // that point
    private int _left;

    private SpanningTree(Vectors points, float[] core, int threads)
    {
        (_points, _table, _core, _threads) = (points, new LaneTable(points), core, threads);
        _left = points.Count;
        _waiting = [.. Enumerable.Range(0, _left)];
        _cores = [.. core];
        _reach = new float[_left];
        Array.Fill(_reach, float.PositiveInfinity);
        _from = new int[_left];
    }

    /// <param name="core">How far each point must go to be in a dense place.</param>
    /// <returns>
    /// Each edge as the point in the tree, the point that joins it and what they are apart, in the order of joining; of
    /// equal edges that to the first point joins.
    /// </returns>
    public static List<(int In, int Joining, float Reach)> Of(Vectors points, float[] core, int threads)
    {
        var edges = new List<(int, int, float)>(points.Count);
        var tree = new SpanningTree(points, core, threads);
        for (var place = 0; tree._left > 1; )
        {
            var joined = tree.Take(place);
            place = tree.Approach(joined);
            edges.Add((tree._from[place], tree._waiting[place], tree._reach[place]));
        }

        return edges;
    }

    private int Take(int place)
    {
        var taken = _waiting[place];
        var last = --_left;
        if (place != last)
        {
            _table.Write(place, _points[_waiting[last]]);
            (_waiting[place], _cores[place]) = (_waiting[last], _cores[last]);
            (_reach[place], _from[place]) = (_reach[last], _from[last]);
        }

        _table.Clear(last);
        return taken;
    }

    // The place that is nearest to the tree, now that a point has joined it.
    private int Approach(int joined)
    {
        var groups = Blocks.Count(_left, LaneTable.Width);
        var nearest = new int[Blocks.Count(groups, GroupsAtOnce)];
        Blocks.For(
            groups,
            GroupsAtOnce,
            _threads,
            (block, from, to) =>
            {
                nearest[block] = from * LaneTable.Width;
                for (var group = from; group < to; group++)
                {
                    nearest[block] = Approach(joined, group, nearest[block]);
                }
            }
        );
        return nearest.Aggregate((a, b) => IsBefore(b, a) ? b : a);
    }

    private int Approach(int joined, int group, int nearest)
    {
        Span<float> distances = stackalloc float[LaneTable.Width];
        _table.SquaredDistances(_points[joined], group, distances);
        var first = group * LaneTable.Width;
        for (var i = 0; i < Math.Min(LaneTable.Width, _left - first); i++)
        {
            var place = first + i;
            var core = Math.Max(_core[joined], _cores[place]);
            var reach = Math.Max(MathF.Sqrt(distances[i]), core);
            if (reach < _reach[place])
            {
                (_reach[place], _from[place]) = (reach, joined);
            }

            if (IsBefore(place, nearest))
            {
                nearest = place;
            }
        }

        return nearest;
    }

    private bool IsBefore(int place, int other) =>
        _reach[place] < _reach[other] || (_reach[place] == _reach[other] && _waiting[place] < _waiting[other]);
}
