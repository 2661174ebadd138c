using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class LanesTests
{
    // Lengths around the eight lanes and the two of them taken at a time. Small whole numbers, so that every sum is
    // exact.
    public static TheoryData<int> Lengths => [0, 1, 7, 8, 9, 16, 23, 24, 100];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_coordinate_counts_once(int length)
    {
        var random = new Random(length);
        float[] a = [.. Enumerable.Range(0, length).Select(_ => (float)random.Next(-9, 10))];
        float[] b = [.. Enumerable.Range(0, length).Select(_ => (float)random.Next(-9, 10))];
        float[] sum = [.. b];
        double[] wide = [.. b];

        Lanes.AddScaled(sum, a, 3);
        Lanes.AddScaled(wide, a, 3);

        Assert.Equal(a.Zip(b, (x, y) => x * y).Sum(), Lanes.Dot(a, b));
        Assert.Equal(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum(), Lanes.SquaredDistance(a, b));
        Assert.Equal(a.Zip(b, (x, y) => y + 3 * x), sum);
        Assert.Equal(a.Zip(b, (x, y) => y + 3.0 * x), wide);
    }
}
