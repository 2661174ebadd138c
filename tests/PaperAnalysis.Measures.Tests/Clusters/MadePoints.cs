using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>
/// Random points, some of them equal to others and some at the origin, where ties and empty papers show.
/// </summary>
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
                values[i * dimensions + k] = random.NextSingle() - 0.5f + (k % centres == centre ? 4 : 0);
            }
        }

        return new Vectors(values, dimensions);
    }

    /// <summary>Whole coordinates from 0 to 2, so that most distances tie.</summary>
    public static Vectors Tied(int seed, int count, int dimensions)
    {
        var random = new Random(seed);
        return new Vectors([.. Enumerable.Range(0, count * dimensions).Select(_ => (float)random.Next(3))], dimensions);
    }

    /// <summary>Points on a spiral staircase, one step each: those before and after are the nearest.</summary>
    public static Vectors Stairs(int count) =>
        new(
            [
                .. Enumerable
                    .Range(0, count)
                    .SelectMany(i => new[] { 5 * (float)Math.Cos(i / 20.0), 5 * (float)Math.Sin(i / 20.0), i / 10f }),
            ],
            3
        );

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
