namespace PaperAnalysis.Clusters;

/// <summary>
/// Moves the points of a <see cref="Umap"/>: a pair as often as it is sure, both its points towards each other and then
/// the first away from five at random. Pair after pair, so that the map depends on the seed alone.
/// </summary>
internal sealed class UmapDescent
{
    private const int PushesToDraw = 5;
    private const float GreatestMove = 4;

    private readonly NeighbourGraph _graph;
    private readonly UmapCurve _curve;
    private readonly float _surest;
    private readonly float[] _due; // of each entry of the graph: at 1 its turn comes
    private ulong _random;

    /// <param name="map">x and y of each point in turn; changed by each pass.</param>
    public UmapDescent(NeighbourGraph graph, UmapCurve curve, float[] map, int seed)
    {
        (_graph, _curve, Map, _random) = (graph, curve, map, (ulong)seed);
        var entries = 0;
        for (var i = 0; i < graph.Points; i++)
        {
            foreach (var value in graph.Values(i))
            {
                _surest = Math.Max(_surest, value);
                entries++;
            }
        }

        _due = new float[entries];
    }

    public float[] Map { get; }

    /// <param name="rate">Of the whole step, 1 at first and towards 0 at last.</param>
    public void Pass(float rate)
    {
        var entry = 0;
        for (var i = 0; i < _graph.Points; i++)
        {
            var columns = _graph.Columns(i);
            var values = _graph.Values(i);
            for (var e = 0; e < columns.Length; e++, entry++)
            {
                _due[entry] += values[e] / _surest;
                if (_due[entry] >= 1)
                {
                    _due[entry]--;
                    Draw(i, columns[e], rate);
                    for (var push = 0; push < PushesToDraw; push++)
                    {
                        Push(i, Next(), rate);
                    }
                }
            }
        }
    }

    private void Draw(int i, int j, float rate)
    {
        var (x, y) = (Map[2 * i] - Map[2 * j], Map[2 * i + 1] - Map[2 * j + 1]);
        var force = _curve.Draw(x * x + y * y);
        var (moveX, moveY) = (Move(force * x, rate), Move(force * y, rate));
        Map[2 * i] += moveX;
        Map[2 * i + 1] += moveY;
        Map[2 * j] -= moveX;
        Map[2 * j + 1] -= moveY;
    }

    // Points in one place, the point itself among them, have no direction to be pushed in.
    private void Push(int i, int j, float rate)
    {
        var (x, y) = (Map[2 * i] - Map[2 * j], Map[2 * i + 1] - Map[2 * j + 1]);
        var force = _curve.Push(x * x + y * y);
        Map[2 * i] += Move(force * x, rate);
        Map[2 * i + 1] += Move(force * y, rate);
    }

    private static float Move(float step, float rate) => rate * Math.Clamp(step, -GreatestMove, GreatestMove);

    // Knuth's linear congruential generator, of whose 64 bits the upper half is well mixed.
    private int Next()
    {
        _random = _random * 6364136223846793005 + 1442695040888963407;
        return (int)(((_random >> 32) * (ulong)_graph.Points) >> 32);
    }
}
