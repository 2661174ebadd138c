using PaperAnalysis.Clusters;

namespace PaperAnalysis.Tests.Clusters;

/// <summary>Random points, some of them equal to others and some at the origin, where ties and empty papers show.</summary>
internal static class MadePoints
{
    public static Vectors Of(int seed, int count, int dimensions, int centres = 1)
    {
        var random = new Random(seed);
        var values = new float[count * dimensions];
        for (var i = 0; i < count; i++)
        {
            var centre = i % centres;
            for (var k = 0; k < dimensions; k++)
            {
                values[i * dimensions + k] =
                    random.NextSingle() - 0.5f + (k % centres == centre ? 4 : 0);
            }
        }

        return new Vectors(values, dimensions);
    }

    /// <summary>Whole coordinates from 0 to 2, so that most distances tie.</summary>
    public static Vectors Tied(int seed, int count, int dimensions)
    {
        var random = new Random(seed);
        return new Vectors(
            [.. Enumerable.Range(0, count * dimensions).Select(_ => (float)random.Next(3))],
            dimensions
        );
    }

    public static double SquaredDistance(Vectors points, int i, int j)
    {
        var sum = 0.0;
        for (var k = 0; k < points.Dimensions; k++)
        {
            sum += Math.Pow((double)points[i][k] - points[j][k], 2);
        }

        return sum;
    }
}
