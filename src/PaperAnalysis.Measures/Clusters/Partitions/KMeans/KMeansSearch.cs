using System.Runtime.CompilerServices;

namespace PaperAnalysis.Clusters;

/// <summary>
/// One search of spherical k-means: points go to the most similar centroid (the first of equal ones), centroids to the
/// direction of their points' sum, until no point changes its cluster (in large collections, until one in 10,000 does
/// at most). Bounds on the distance to the own centroid and to the nearest other one spare most comparisons and change
/// no result (Hamerly 2010): between vectors of length 1 the squared distance is 2 − 2 · cosine.
/// </summary>
internal sealed class KMeansSearch
{
    private const double LeastDistance = 1e-6;

    // One change for so many points ends a search as none does: what follows moves single points to and fro for as many
    // rounds again.
    private const int PointsForAChange = 10_000;

    private readonly Vectors _points;
    private readonly float[] _centroids;
    private readonly double[] _sums;
    private readonly int[] _sizes;
    private readonly float[] _upper;
    private readonly float[] _lower;
    private readonly CentroidTable _table;

    // What rounding may take from or add to 2 − 2 · cosine.
    private readonly float _slack;
    private int _changes;

    /// <param name="points">Of length 1.</param>
    /// <param name="centroids">The first ones, row after row, of length 1; changed as the search goes on.</param>
    public KMeansSearch(Vectors points, float[] centroids)
    {
        (_points, _centroids) = (points, centroids);
        Labels = new int[points.Count];
        Array.Fill(Labels, -1);
        _upper = new float[points.Count];
        _lower = new float[points.Count];
        Array.Fill(_upper, float.MaxValue);
        _sums = new double[centroids.Length];
        _sizes = new int[Count];
        _table = new CentroidTable(Count, points.Dimensions);
        _slack = 4f * (points.Dimensions + 8) / (1 << 24);
    }

    public int[] Labels { get; }

    public ReadOnlySpan<float> Centroids => _centroids;

    public int Iterations { get; private set; }

    public bool Converged { get; private set; }

    private int Count => _centroids.Length / _points.Dimensions;

    /// <summary>
    /// Goes on from where the last call ended. Afterwards each point is with the most similar of the centroids.
    /// </summary>
    public void Run(int maxIterations)
    {
        while (!Converged && Iterations < maxIterations)
        {
            if (Iterations++ > 0)
            {
                Move();
            }

            for (var c = 0; c < Count; c++)
            {
                _table.Set(c, Centroid(c));
            }

            _changes = 0;
            Assign();
            FillEmpty();
            Converged = _changes <= Labels.Length / PointsForAChange;
        }
    }

    /// <summary>Σ (1 − cosine).</summary>
    public double Inertia()
    {
        var sum = 0.0;
        for (var i = 0; i < Labels.Length; i++)
        {
            sum += 1 - Math.Min(1.0, Lanes.Dot(_points[i], Centroid(Labels[i])));
        }

        return sum;
    }

    private Span<float> Centroid(int c) => _centroids.AsSpan(c * _points.Dimensions, _points.Dimensions);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Assign()
    {
        Span<int> batch = stackalloc int[CentroidTable.Batch];
        var similarities = new float[CentroidTable.Batch * _table.Stride];
        var waiting = 0;
        for (var i = 0; i < Labels.Length; i++)
        {
            if (_upper[i] < _lower[i])
            {
                continue;
            }

            if (Labels[i] >= 0)
            {
                _upper[i] = Above(Lanes.Dot(_points[i], Centroid(Labels[i])));
                if (_upper[i] < _lower[i])
                {
                    continue;
                }
            }

            batch[waiting++] = i;
            if (waiting == batch.Length)
            {
                Compare(batch, waiting, similarities);
                waiting = 0;
            }
        }

        if (waiting > 0)
        {
            batch[waiting..].Fill(batch[0]);
            Compare(batch, waiting, similarities);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compare(ReadOnlySpan<int> batch, int count, float[] similarities)
    {
        _table.Similarities(_points.Values, batch, similarities);
        for (var p = 0; p < count; p++)
        {
            var row = similarities.AsSpan(p * _table.Stride, Count);
            var (best, first, second) = (0, row[0], float.MinValue);
            for (var c = 1; c < row.Length; c++)
            {
                if (row[c] > first)
                {
                    (best, first, second) = (c, row[c], first);
                }
                else if (row[c] > second)
                {
                    second = row[c];
                }
            }

            var i = batch[p];
            _upper[i] = Above(first);
            _lower[i] = row.Length > 1 ? Below(second) : float.MaxValue;
            Assign(i, best);
        }
    }

    private void Assign(int point, int cluster)
    {
        if (Labels[point] == cluster)
        {
            return;
        }

        _changes++;
        if (Labels[point] >= 0)
        {
            Add(point, Labels[point], -1);
        }

        Labels[point] = cluster;
        Add(point, cluster, 1);
    }

    private void Add(int point, int cluster, int sign)
    {
        _sizes[cluster] += sign;
        var sums = _sums.AsSpan(cluster * _points.Dimensions, _points.Dimensions);
        Lanes.AddScaled(sums, _points[point], sign);
    }

    // An empty cluster takes the point that is farthest from its centroid among those of clusters with more than one
    // point, if any is off its centroid.
    private void FillEmpty()
    {
        for (var empty = 0; empty < Count; empty++)
        {
            if (_sizes[empty] > 0)
            {
                continue;
            }

            var (farthest, most) = (-1, LeastDistance);
            for (var i = 0; i < Labels.Length; i++)
            {
                var distance = _sizes[Labels[i]] > 1 ? Lanes.SquaredDistance(_points[i], Centroid(Labels[i])) : 0;
                if (distance > most)
                {
                    (farthest, most) = (i, distance);
                }
            }

            if (farthest >= 0)
            {
                Assign(farthest, empty);
                _upper[farthest] = float.MaxValue;
                _changes = int.MaxValue;
                _points[farthest].CopyTo(Centroid(empty));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move()
    {
        var drifts = new float[Count];
        var old = new float[_points.Dimensions];
        for (var c = 0; c < Count; c++)
        {
            Centroid(c).CopyTo(old);
            Direct(_sums.AsSpan(c * old.Length, old.Length), Centroid(c));
            drifts[c] = MathF.Sqrt(Lanes.SquaredDistance(old, Centroid(c))) * 1.00001f;
        }

        var fastest = drifts.IndexOf(drifts.Max());
        var others = drifts.Where((_, c) => c != fastest).DefaultIfEmpty().Max();
        for (var i = 0; i < Labels.Length; i++)
        {
            _upper[i] += drifts[Labels[i]];
            _lower[i] -= Labels[i] == fastest ? others : drifts[fastest];
        }
    }

    // Points that cancel out leave the centroid where it was.
    private static void Direct(ReadOnlySpan<double> sums, Span<float> centroid)
    {
        var squares = 0.0;
        foreach (var sum in sums)
        {
            squares += sum * sum;
        }

        if (squares < 1e-20)
        {
            return;
        }

        var length = Math.Sqrt(squares);
        for (var i = 0; i < sums.Length; i++)
        {
            centroid[i] = (float)(sums[i] / length);
        }
    }

    private float Above(float cosine) => MathF.Sqrt(MathF.Max(0, 2 - 2 * cosine + _slack));

    private float Below(float cosine) => MathF.Sqrt(MathF.Max(0, 2 - 2 * cosine - _slack));
}
