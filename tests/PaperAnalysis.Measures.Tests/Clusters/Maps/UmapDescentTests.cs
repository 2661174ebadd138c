using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class UmapDescentTests
{
    /// <summary>Of eight points in four places, two in each that are neighbours, so that none is drawn anywhere.</summary>
    [Fact]
    public void Every_point_is_pushed_away_from_others()
    {
        var graph = FuzzyNeighbours.Of(NearestNeighbours.Of(new Vectors([0, 1, 10, 11, 20, 21, 30, 31], 1), 1));
        float[] start = [0, 0, 0, 0, 3, 0, 3, 0, 0, 3, 0, 3, 3, 3, 3, 3];
        var descent = new UmapDescent(graph, UmapCurve.Of(0.1), [.. start], seed: 1);

        descent.Pass(1);
        descent.Pass(1);

        Assert.All(
            Enumerable.Range(0, 8),
            i => Assert.NotEqual((start[2 * i], start[2 * i + 1]), (descent.Map[2 * i], descent.Map[2 * i + 1]))
        );
    }

    /// <summary>Nothing tells one axis of a map from the other.</summary>
    [Fact]
    public void A_start_with_its_axes_changed_over_ends_with_its_axes_changed_over()
    {
        var graph = FuzzyNeighbours.Of(NearestNeighbours.Of(MadePoints.Of(1, 20, 4, centres: 2), 5));
        float[] start = [.. MadePoints.Of(2, 20, 2).Values.ToArray().Select(static v => 5 * v)];

        Assert.Equal(Turned(Moved(start)), Moved(Turned(start)));
        Assert.NotEqual(start, Moved(start));

        float[] Moved(float[] map)
        {
            var descent = new UmapDescent(graph, UmapCurve.Of(0.1), [.. map], seed: 1);
            for (var pass = 0; pass < 5; pass++)
            {
                descent.Pass(1);
            }

            return descent.Map;
        }

        static float[] Turned(float[] map) => [.. map.Select((_, i) => map[i ^ 1])];
    }
}
