namespace PaperAnalysis.Clusters;

/// <summary>
/// How far two clusterings of the same points agree. The names of clusters do not matter. Points in no cluster count as
/// one more group, so that a clustering is not praised for the points that it leaves out.
/// </summary>
/// <remarks>
/// Equal partitions have 1 in every measure of agreement, also where a formula is 0/0: no points, one group, or a group
/// for each point. Entropies are in nats. Sources: Hubert and Arabie (1985) for the adjusted Rand index; Vinh, Epps and
/// Bailey (2010) for adjusted mutual information; Rosenberg and Hirschberg (2007) for the V-measure.
/// </remarks>
/// <param name="Points">How many points.</param>
/// <param name="Rand">Share of the pairs of points that are together in both or apart in both.</param>
/// <param name="AdjustedRand">ARI = (s − E) / (max − E) over s, the pairs together in both: 0 is what random labels of
/// these sizes give, 1 is equality.</param>
/// <param name="MutualInformation">MI, nats.</param>
/// <param name="ExpectedMutualInformation">EMI: mean MI over all permutations of the labels, nats.</param>
/// <param name="AdjustedMutualInformation">AMI = (MI − EMI) / (H̄ − EMI), where H̄ is the arithmetic mean of the two
/// entropies.</param>
/// <param name="Homogeneity">MI / H(first): 1 where each cluster of the second lies in one of the first, the
/// classes.</param>
/// <param name="Completeness">MI / H(second): 1 where each class of the first lies in one cluster of the
/// second.</param>
/// <param name="VMeasure">Harmonic mean of homogeneity and completeness.</param>
/// <param name="Table">Where the points of each cluster go, by first and then second cluster, none last.</param>
public sealed record Agreement(
    int Points,
    double Rand,
    double AdjustedRand,
    double MutualInformation,
    double ExpectedMutualInformation,
    double AdjustedMutualInformation,
    double Homogeneity,
    double Completeness,
    double VMeasure,
    IReadOnlyList<SharedPoints> Table
)
{
    /// <param name="first">Labels of the points; where one of the two is known to be right, this one. Negative: in no
    /// cluster.</param>
    /// <exception cref="ArgumentException">The two label different numbers of points.</exception>
    public static Agreement Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second) =>
        Of(Clustering.Of(first), Clustering.Of(second));

    /// <inheritdoc cref="Of(ReadOnlySpan{int}, ReadOnlySpan{int})"/>
    public static Agreement Of(Clustering first, Clustering second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var points = first.Labels.Length;
        if (second.Labels.Length != points)
        {
            throw new ArgumentException(
                $"The first clustering labels {points} points and the second {second.Labels.Length}; give both the same points in the same order.",
                nameof(second)
            );
        }

        var table = Tabulate(first.Labels, second.Labels);
        var (rows, columns) = (Groups(first), Groups(second));
        var equal = table.Count == rows.Length && table.Count == columns.Length;

        var pairs = Pairs(points);
        var both = table.Sum(cell => Pairs(cell.Count));
        var (inFirst, inSecond) = (rows.Sum(Pairs), columns.Sum(Pairs));
        var expectedPairs = inFirst / pairs * inSecond;

        var (entropy, other) = (Entropy(rows, points), Entropy(columns, points));
        // Against the entropy of the joint, so that no cell needs its margins; below 0 only by rounding.
        var information = Math.Max(0, entropy + other - Entropy(table.Select(c => c.Count), points));
        var expected = ExpectedInformation.Of(rows, columns);
        var homogeneity = equal || entropy == 0 ? 1 : information / entropy;
        var completeness = equal || other == 0 ? 1 : information / other;
        return new Agreement(
            points,
            equal ? 1 : (pairs + 2 * both - inFirst - inSecond) / pairs,
            equal ? 1 : (both - expectedPairs) / ((inFirst + inSecond) / 2 - expectedPairs),
            information,
            expected,
            equal ? 1 : (information - expected) / ((entropy + other) / 2 - expected),
            homogeneity,
            completeness,
            information == 0 && !equal ? 0 : 2 * homogeneity * completeness / (homogeneity + completeness),
            table
        );
    }

    private static List<SharedPoints> Tabulate(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var counts = new Dictionary<(int, int), int>();
        for (var i = 0; i < first.Length; i++)
        {
            var cell = (first[i], second[i]);
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        }

        // Unsigned, −1 is the greatest.
        return
        [
            .. counts
                .Select(c => new SharedPoints(c.Key.Item1, c.Key.Item2, c.Value))
                .OrderBy(c => (uint)c.First)
                .ThenBy(c => (uint)c.Second),
        ];
    }

    private static int[] Groups(Clustering clustering)
    {
        var none = clustering.Labels.Count(Clustering.None);
        return none == 0 ? clustering.Sizes.ToArray() : [.. clustering.Sizes, none];
    }

    private static double Pairs(int points) => points * (points - 1.0) / 2;

    // ln n − Σ c ln c / n: exactly 0 for one group.
    private static double Entropy(IEnumerable<int> sizes, int points) =>
        sizes.Sum(size => (double)size / points * Math.Log((double)points / size));
}
