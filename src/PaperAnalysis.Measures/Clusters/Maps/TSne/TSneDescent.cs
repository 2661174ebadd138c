using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Gradient descent on a t-SNE map, with momentum and a gain for each coordinate (Jacobs 1988) as in van der Maaten's:
/// the gradient of a point is 4 Σ p q (y − y′) − 4 Σ q² (y − y′) / Z, Z the sum of q over all pairs. Each point's sums
/// are its own, so that threads change nothing.
/// </summary>
internal sealed class TSneDescent
{
    // Points move little: in so many steps their leaves stay good.
    private const int StepsToSplit = 20;
    private const int LeavesAtOnce = 8;

    private readonly NeighbourGraph _affinities;
    private readonly RepulsionTree _tree;
    private readonly int _threads;
    private readonly float[] _attraction;
    private readonly float[] _repulsion;
    private readonly float[] _moves;
    private readonly float[] _gains;
    private readonly double[] _sums; // of q, by leaf
    private int _steps;

    /// <param name="map">x and y of each point in turn, at least one point; changed by each step.</param>
    public TSneDescent(NeighbourGraph affinities, float[] map, int threads, float share = 0.25f)
    {
        (_affinities, Map, _threads) = (affinities, map, threads);
        _tree = new RepulsionTree(map.Length / 2, share);
        (_attraction, _repulsion) = (new float[map.Length], new float[map.Length]);
        (_moves, _gains) = (new float[map.Length], new float[map.Length]);
        Array.Fill(_gains, 1);
        _sums = new double[_tree.Leaves];
    }

    public float[] Map { get; }

    public void Step(float exaggeration, float momentum, float rate)
    {
        var slopes = Gradient(exaggeration);
        for (var i = 0; i < Map.Length; i++)
        {
            // Faster where the point goes on downhill, slower where it would turn back.
            _gains[i] = Math.Max(0.01f, slopes[i] * _moves[i] < 0 ? _gains[i] + 0.2f : _gains[i] * 0.8f);
            _moves[i] = momentum * _moves[i] - rate * _gains[i] * slopes[i];
            Map[i] += _moves[i];
        }
    }

    /// <summary>∂ divergence / ∂ map where the map is now, with attraction so many times as strong.</summary>
    public float[] Gradient(float exaggeration = 1)
    {
        var (attract, repel) = (4 * exaggeration, (float)(4 / Forces()));
        var slopes = new float[Map.Length];
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = attract * _attraction[i] - repel * _repulsion[i];
        }

        return slopes;
    }

    /// <summary>Σ p ln(p Z / q) over the pairs that belong together.</summary>
    public double Divergence()
    {
        var total = Forces();
        var sum = 0.0;
        for (var i = 0; i < Map.Length / 2; i++)
        {
            var columns = _affinities.Columns(i);
            var values = _affinities.Values(i);
            for (var e = 0; e < columns.Length; e++)
            {
                if (values[e] > 0)
                {
                    var x = (double)Map[2 * i] - Map[2 * columns[e]];
                    var y = (double)Map[2 * i + 1] - Map[2 * columns[e] + 1];
                    sum += values[e] * Math.Log(values[e] * total * (1 + x * x + y * y));
                }
            }
        }

        return sum;
    }

    // Both sums of every point; returns Z.
    private double Forces()
    {
        if (_steps++ % StepsToSplit == 0)
        {
            _tree.Split(Map);
        }

        _tree.Follow(Map);
        Blocks.For(
            _tree.Leaves,
            LeavesAtOnce,
            _threads,
            (_, from, to) =>
            {
                Span<float> forces = stackalloc float[2 * RepulsionTree.LeafSize];
                for (var leaf = from; leaf < to; leaf++)
                {
                    _sums[leaf] = _tree.Repel(leaf, forces);
                    var points = _tree.Points(leaf);
                    for (var i = 0; i < points.Length; i++)
                    {
                        var point = points[i];
                        _repulsion[2 * point] = forces[i];
                        _repulsion[2 * point + 1] = forces[RepulsionTree.LeafSize + i];
                        Attract(point);
                    }
                }
            }
        );
        // A point alone has no pair: one q, so that nothing is divided by 0.
        return Math.Max(1, _sums.Sum() - Map.Length / 2);
    }

    // Σ p q (y − y′), four points at a time: x and y of each side by side.
    private void Attract(int point)
    {
        var pairs = MemoryMarshal.Cast<float, double>(Map);
        var columns = _affinities.Columns(point);
        var values = MemoryMarshal.Cast<float, Vector128<float>>(_affinities.Values(point));
        var own = Vector256.Create(pairs[point]).AsSingle();
        var sum = Vector256<float>.Zero;
        for (var e = 0; e < values.Length; e++)
        {
            var four = columns.Slice(NeighbourGraph.Width * e, NeighbourGraph.Width);
            var apart =
                own - Vector256.Create(pairs[four[0]], pairs[four[1]], pairs[four[2]], pairs[four[3]]).AsSingle();
            var squares = apart * apart;
            var one = Vector256<float>.One;
            var distances = one + (squares + Vector256.Shuffle(squares, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
            var weights =
                Vector256.Shuffle(Vector256.Create(values[e], values[e]), Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3))
                / distances;
            sum = Vector256.FusedMultiplyAdd(weights, apart, sum);
        }

        _attraction[2 * point] = sum[0] + sum[2] + sum[4] + sum[6];
        _attraction[2 * point + 1] = sum[1] + sum[3] + sum[5] + sum[7];
    }
}
