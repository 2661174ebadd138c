using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

internal static class RandomPoints
{
    /// <summary>Vectors of length 1, without structure.</summary>
    public static Vectors Directions(int count, int dimensions, int seed)
    {
        var random = new Random(seed);
        var values = new float[count * dimensions];
        foreach (ref var value in values.AsSpan())
        {
            value = (float)(random.NextDouble() + random.NextDouble() - 1);
        }

        UnitRows.Scale(values, dimensions);
        return new Vectors(values, dimensions);
    }

    public static double[] Row(Vectors points, int row) => [.. points[row].ToArray().Select(static v => (double)v)];
}
