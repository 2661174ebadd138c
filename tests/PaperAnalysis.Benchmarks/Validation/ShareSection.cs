using PaperAnalysis.Statistics;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Wilson's interval, which shares of clusters and overlaps have, by all outcomes with their chances.</summary>
internal static class ShareSection
{
    public static void Write(TextWriter output)
    {
        output.WriteLine(
            "`DigestOverlap.Pairs`, `DigestRegions.Of`, `ClusterDigests.Of`: Wilson's interval (1927) of a share of papers. Not simulated"
        );
        output.WriteLine(
            "but summed over all outcomes: the chance that it holds the true share, the mean over true shares from .01 to .99 and the"
        );
        output.WriteLine("least of them.");
        output.WriteLine();
        output.WriteLine("| papers | mean | least |");
        output.WriteLine("| --- | --- | --- |");
        foreach (var papers in (int[])[5, 10, 20, 60, 200, 1000])
        {
            var chances = Enumerable.Range(1, 99).Select(i => Chance(papers, i / 100.0)).ToArray();
            output.WriteLine(
                FormattableString.Invariant($"| {papers} | {chances.Average():.000} | {chances.Min():.000} |")
            );
        }
    }

    private static double Chance(int papers, double share)
    {
        var sum = 0.0;
        for (var part = 0; part <= papers; part++)
        {
            var (low, high) = Wilson.Interval(part, papers, 0.95);
            sum += low <= share && share <= high ? MathNet.Numerics.Distributions.Binomial.PMF(share, papers, part) : 0;
        }

        return sum;
    }
}
