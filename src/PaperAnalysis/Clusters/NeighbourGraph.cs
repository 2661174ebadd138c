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
    /// <param name="join">The value of a pair from what each gives to the other; the order of the two must not matter.</param>
    public static NeighbourGraph Of(
        NearestNeighbours nearest,
        double[] given,
        Func<double, double, double> join
    )
    {
        var (n, each) = (nearest.Points, nearest.Each);
        var rows = new List<(int Column, double Value)>[n];
        for (var i = 0; i < n; i++)
        {
            rows[i] = new List<(int, double)>(2 * each);
        }

        for (var i = 0; i < n; i++)
        {
            for (var e = 0; e < each; e++)
            {
                var (j, value) = (nearest.Indices(i)[e], given[i * each + e]);
                rows[i].Add((j, value));
                rows[j].Add((i, value));
            }
        }

        var starts = new int[n + 1];
        var columns = new List<int>(2 * n * each);
        var values = new List<float>(2 * n * each);
        for (var i = 0; i < n; i++)
        {
            rows[i].Sort(static (a, b) => a.Column.CompareTo(b.Column));
            for (var e = 0; e < rows[i].Count; e++)
            {
                var (column, value) = rows[i][e];
                // Where each is a neighbour of the other the pair stands twice.
                var isMutual = e + 1 < rows[i].Count && rows[i][e + 1].Column == column;
                columns.Add(column);
                values.Add((float)join(value, isMutual ? rows[i][++e].Value : 0));
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
}
