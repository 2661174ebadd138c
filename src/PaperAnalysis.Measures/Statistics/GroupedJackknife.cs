namespace PaperAnalysis.Statistics;

/// <summary>
/// Intervals of figures that a bootstrap would shift, such as numbers of distinct words: a resample repeats papers and
/// so lacks words. Papers are dealt at random into groups, and the figure is taken without each group in turn
/// (delete-a-group jackknife, Kott 2001).
/// </summary>
internal static class GroupedJackknife
{
    /// <summary>The most groups; with fewer papers each is a group of its own.</summary>
    public const int Groups = 20;

    /// <summary>For each paper its group, 0 to min(papers, <see cref="Groups"/>) − 1.</summary>
    public static int[] Deal(int papers, int seed) => Deal(papers, Groups, new Random(seed));

    /// <summary>For each paper one of so many groups of equal size, give or take one, by chance.</summary>
    public static int[] Deal(int papers, int groups, Random random)
    {
        var order = Enumerable.Range(0, papers).ToArray();
        random.Shuffle(order);
        var groupOf = new int[papers];
        for (var i = 0; i < papers; i++)
        {
            groupOf[order[i]] = i % groups;
        }

        return groupOf;
    }

    /// <summary>
    /// θ ± t·SE with SE² = (G−1)/G · Σ (θ₍g₎ − mean)² and t the quantile of Student's distribution with G − 1 degrees
    /// of freedom.
    /// </summary>
    /// <param name="without">The figure without each group; with fewer than two the interval is unbounded.</param>
    public static (double Low, double High) Interval(double whole, IReadOnlyList<double> without, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(without);
        var groups = without.Count;
        if (groups < 2)
        {
            return (double.NegativeInfinity, double.PositiveInfinity);
        }

        var mean = without.Average();
        var error = Math.Sqrt((groups - 1.0) / groups * without.Sum(w => (w - mean) * (w - mean)));
        var half = error * Confidence.Student(level, groups - 1);
        return (whole - half, whole + half);
    }
}
