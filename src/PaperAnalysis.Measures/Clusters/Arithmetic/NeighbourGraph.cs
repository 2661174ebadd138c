namespace PaperAnalysis.Clusters;

/// <summary>Pairs of points that belong together, row by row; each pair is in both rows with one value.</summary>
internal sealed class NeighbourGraph
{
    /// <summary>Entries of a row come four at a time; the last are filled up with the point itself at 0.</summary>
    public const int Width = 4;

    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private NeighbourGraph(int[] starts, int[] columns, float[] values) =>
        (_starts, _columns, _values) = (starts, columns, values);

    /// <summary>How many.</summary>
    public int Points => _starts.Length - 1;

    /// <summary>The points that a point belongs together with, ascending, then the filling.</summary>
    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>How much, for each of <see cref="Columns"/>.</summary>
    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    /// <param name="given">What each point gives to each of its neighbours, in their order.</param>
    /// <param name="join">The value of a pair from what each gives to the other; the order of the two must not
    /// matter.</param>
    public static NeighbourGraph Of(NearestNeighbours nearest, double[] given, Func<double, double, double> join)
    {
        var givers = Givers(nearest, given);
        var starts = new int[nearest.Points + 1];
        var columns = new List<int>();
        var values = new List<float>();
        for (var i = 0; i < nearest.Points; i++)
        {
            // Both sides of each pair, by column.
            var indices = nearest.Indices(i).ToArray();
            var own = given.AsSpan(i * nearest.Each, nearest.Each).ToArray();
            Array.Sort(indices, own);
            var others = givers[i];
            for (var (e, o) = (0, 0); e < indices.Length || o < others.Count; )
            {
                var column = e < indices.Length ? indices[e] : int.MaxValue;
                var giver = o < others.Count ? others[o].Column : int.MaxValue;
                columns.Add(Math.Min(column, giver));
                values.Add((float)join(column <= giver ? own[e++] : 0, giver <= column ? others[o++].Value : 0));
            }

            while (columns.Count % Width != 0)
            {
                columns.Add(i);
                values.Add(0);
            }

            starts[i + 1] = columns.Count;
        }

        return new NeighbourGraph(starts, [.. columns], [.. values]);
    }

    // By neighbour who gives it what, ascending.
    private static List<(int Column, double Value)>[] Givers(NearestNeighbours nearest, double[] given)
    {
        var givers = new List<(int, double)>[nearest.Points];
        for (var i = 0; i < givers.Length; i++)
        {
            givers[i] = [];
        }

        for (var i = 0; i < givers.Length; i++)
        {
            for (var e = 0; e < nearest.Each; e++)
            {
                givers[nearest.Indices(i)[e]].Add((i, given[i * nearest.Each + e]));
            }
        }

        return givers;
    }
}
