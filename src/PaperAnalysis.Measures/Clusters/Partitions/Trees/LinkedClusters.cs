using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The clusters that are left while an <see cref="Agglomerative"/> clustering goes on, each by its mean, size and
/// scatter: all that either linkage needs, so that no table of distances is kept. A cluster's number never changes; a
/// merge makes the next number.
/// </summary>
internal sealed class LinkedClusters
{
    private const int GroupsAtOnce = 64;
    private const int QueriesAtOnce = 64;

    private readonly Linkage _linkage;
    private readonly int _threads;
    private readonly int _dimensions;
    private readonly LaneTable _means;
    private readonly float[] _sizes; // by place, as the two below
    private readonly float[] _scatters; // mean of the squared distances to the cluster's mean
    private readonly int[] _numbers;
    private readonly int[] _places; // by number; −1 once merged

    public LinkedClusters(Vectors points, Linkage linkage, int threads)
    {
        (_linkage, _threads, _dimensions) = (linkage, threads, points.Dimensions);
        _means = new LaneTable(points);
        _sizes = new float[_means.Groups * LaneTable.Width];
        Array.Fill(_sizes, 1);
        _scatters = new float[_sizes.Length];
        (_numbers, _places) = (new int[points.Count], new int[2 * points.Count]);
        for (Count = 0; Count < points.Count; Count++)
        {
            _numbers[Count] = _places[Count] = Count;
        }

        Next = Count;
    }

    /// <summary>How many are left.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the next to be made.</summary>
    public int Next { get; private set; }

    public bool IsLeft(int number) => _places[number] >= 0;

    /// <summary>The nearest other cluster of each point, before any merge.</summary>
    public NearCluster[] NearestOfPoints()
    {
        var nearest = new NearCluster[Count];
        Array.Fill(nearest, NearCluster.Nobody);
        Blocks.For(
            Count,
            QueriesAtOnce,
            _threads,
            (_, from, to) =>
            {
                var rows = new float[(to - from) * _dimensions];
                for (var i = from; i < to; i++)
                {
                    _means.Read(i, rows.AsSpan((i - from) * _dimensions, _dimensions));
                }

                for (var group = 0; group < _means.Groups; group++)
                {
                    for (var i = from; i < to; i++)
                    {
                        var row = rows.AsSpan((i - from) * _dimensions, _dimensions);
                        Improve(ref nearest[i], i, row, group);
                    }
                }
            }
        );
        return nearest;
    }

    /// <summary>The nearest other cluster; of several the one with the lowest number.</summary>
    public NearCluster Nearest(int number)
    {
        var place = _places[number];
        var row = new float[_dimensions];
        _means.Read(place, row);
        var groups = Blocks.Count(Count, LaneTable.Width);
        var best = new NearCluster[Blocks.Count(groups, GroupsAtOnce)];
        Blocks.For(
            groups,
            GroupsAtOnce,
            _threads,
            (block, from, to) =>
            {
                best[block] = NearCluster.Nobody;
                for (var group = from; group < to; group++)
                {
                    Improve(ref best[block], place, row, group);
                }
            }
        );
        return best.Aggregate(static (a, b) => b.IsBefore(a) ? b : a);
    }

    /// <summary>Makes one cluster of two.</summary>
    public DendrogramMerge Merge(int first, int second)
    {
        var (a, b) = (_places[first], _places[second]);
        var (mean, other) = (new float[_dimensions], new float[_dimensions]);
        _means.Read(a, mean);
        _means.Read(b, other);
        double all = _sizes[a] + _sizes[b];
        var (share, otherShare) = (_sizes[a] / all, _sizes[b] / all);
        var squared = 0.0;
        for (var k = 0; k < mean.Length; k++)
        {
            var difference = (double)mean[k] - other[k];
            squared += difference * difference;
            mean[k] = (float)(share * mean[k] + otherShare * other[k]);
        }

        var height =
            _linkage == Linkage.Ward
                ? Math.Sqrt(2 * share * _sizes[b] * squared)
                : squared + _scatters[a] + _scatters[b];
        var scatter = share * _scatters[a] + otherShare * _scatters[b] + share * otherShare * squared;
        Put(Math.Min(a, b), Next, mean, (float)all, (float)scatter);
        (_places[first], _places[second]) = (-1, -1);
        _places[Next++] = Math.Min(a, b);
        Vacate(Math.Max(a, b));
        return new DendrogramMerge(first, second, height, (int)all);
    }

    private void Put(int place, int number, ReadOnlySpan<float> mean, float size, float scatter)
    {
        _means.Write(place, mean);
        (_numbers[place], _sizes[place], _scatters[place]) = (number, size, scatter);
    }

    // The last cluster moves to the place, so that those left stand together.
    private void Vacate(int place)
    {
        var last = --Count;
        if (last != place)
        {
            var mean = new float[_dimensions];
            _means.Read(last, mean);
            Put(place, _numbers[last], mean, _sizes[last], _scatters[last]);
            _places[_numbers[last]] = place;
        }

        _means.Clear(last);
    }

    private void Improve(ref NearCluster best, int place, ReadOnlySpan<float> row, int group)
    {
        Span<float> distances = stackalloc float[LaneTable.Width];
        _means.SquaredDistances(row, group, distances);
        var first = group * LaneTable.Width;
        if (!Link(place, first, distances, best.Distance))
        {
            return;
        }

        for (var i = 0; i < Math.Min(LaneTable.Width, Count - first); i++)
        {
            var near = new NearCluster(_numbers[first + i], distances[i]);
            if (first + i != place && near.IsBefore(best))
            {
                best = near;
            }
        }
    }

    // From distances of means to what clusters are apart, which orders as their height does; true where one is not
    // above the limit.
    private bool Link(int place, int first, Span<float> distances, float limit)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(distances);
        var sizes = MemoryMarshal.Cast<float, Vector256<float>>(_sizes.AsSpan(first, LaneTable.Width));
        var scatters = MemoryMarshal.Cast<float, Vector256<float>>(_scatters.AsSpan(first, LaneTable.Width));
        var (size, scatter) = (Vector256.Create(_sizes[place]), Vector256.Create(_scatters[place]));
        var limits = Vector256.Create(limit);
        var within = Vector256<float>.Zero;
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] =
                _linkage == Linkage.Ward
                    ? lanes[i] * (size * sizes[i] / (size + sizes[i]))
                    : lanes[i] + (scatter + scatters[i]);
            within |= Vector256.LessThanOrEqual(lanes[i], limits);
        }

        return Vector256.ExtractMostSignificantBits(within) != 0;
    }
}
