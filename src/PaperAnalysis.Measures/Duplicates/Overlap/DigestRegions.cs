using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The exclusive regions of an UpSet plot (Lex et al. 2014): every distinct paper lies in exactly one.
/// </summary>
public static class DigestRegions
{
    // By the digests themselves: the name of one may hold what joins two.
    private static readonly EqualityComparer<IReadOnlyList<int>> SameDigests = EqualityComparer<
        IReadOnlyList<int>
    >.Create(static (a, b) => a!.SequenceEqual(b!), static digests => digests.Aggregate(0, HashCode.Combine));

    /// <summary>
    /// The regions that hold a paper, by number of digests, then by the digests' order; Σ papers = distinct papers. The
    /// interval is Wilson's for the share, with all distinct papers as the trials.
    /// </summary>
    /// <param name="level">Two-sided confidence level.</param>
    public static IReadOnlyList<RegionRow> Of(Incidence incidence, double level = 0.95) =>
        [.. WithPapers(incidence, level).Select(static region => region.Row)];

    /// <summary>The same with the places of each region's papers in <see cref="Incidence.Papers"/>.</summary>
    internal static IReadOnlyList<(RegionRow Row, IReadOnlyList<int> Papers)> WithPapers(
        Incidence incidence,
        double level = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(incidence);
        var total = incidence.Papers.Count;
        return
        [
            .. incidence
                .Papers.Index()
                .GroupBy(static paper => paper.Item, static paper => paper.Index, SameDigests)
                .OrderBy(static region => region.Key.Count)
                .ThenBy(static region => region.Key, Comparer<IReadOnlyList<int>>.Create(CompareIndices))
                .Select(region =>
                {
                    string[] digests = [.. region.Key.Select(d => incidence.Digests[d])];
                    int[] papers = [.. region];
                    var (low, high) = Wilson.Interval(papers.Length, total, level);
                    var share = (double)papers.Length / total;
                    return (
                        new RegionRow(string.Join('+', digests), digests, papers.Length, share, low, high),
                        (IReadOnlyList<int>)papers
                    );
                }),
        ];
    }

    private static int CompareIndices(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return a.Count.CompareTo(b.Count);
    }
}
