using MathNet.Numerics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The mean mutual information, in nats, of two partitions with these group sizes when points are dealt at random: each
/// cell of the table is hypergeometric (Vinh, Epps and Bailey 2010, equation 24a).
/// </summary>
internal static class ExpectedInformation
{
    public static double Of(int[] first, int[] second)
    {
        var points = first.Sum();
        var sum = 0.0;
        // Groups of one size have the same term, and there are few sizes even where there are many groups.
        foreach (var (a, timesA) in first.CountBy(size => size).OrderBy(s => s.Key))
        {
            foreach (var (b, timesB) in second.CountBy(size => size).OrderBy(s => s.Key))
            {
                sum += (double)timesA * timesB * Cell(a, b, points);
            }
        }

        return sum;
    }

    // Σ over n of p(n) · n/N · ln(N n / a b), p the chance that two groups of a and b points share n.
    private static double Cell(int a, int b, int points)
    {
        var least = Math.Max(0, a + b - points);
        var most = Math.Min(a, b);
        var mode = Math.Clamp((int)((a + 1.0) * (b + 1.0) / (points + 2.0)), least, most);
        var atMode = Math.Exp(
            SpecialFunctions.BinomialLn(a, mode)
                + SpecialFunctions.BinomialLn(points - a, b - mode)
                - SpecialFunctions.BinomialLn(points, b)
        );

        // Outwards from the most likely n by the ratio of neighbours, until nothing is added.
        var sum = 0.0;
        var chance = atMode;
        for (var n = mode; n <= most && chance > 0; n++)
        {
            sum += Term(n, chance);
            chance *= (double)(a - n) * (b - n) / ((n + 1.0) * (points - a - b + n + 1.0));
        }

        chance = atMode;
        for (var n = mode; n > least && chance > 0; n--)
        {
            chance *= n * (double)(points - a - b + n) / ((a - n + 1.0) * (b - n + 1.0));
            sum += Term(n - 1, chance);
        }

        return sum;

        double Term(int n, double chance) =>
            n == 0 ? 0 : chance * n / points * Math.Log((double)points * n / ((double)a * b));
    }
}
