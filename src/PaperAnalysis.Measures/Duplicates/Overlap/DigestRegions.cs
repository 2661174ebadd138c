using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The exclusive regions of an UpSet plot (Lex et al. 2014): every distinct paper lies in exactly one.
/// </summary>
public static class DigestRegions
{
    /// <summary>
    /// The regions that hold a paper, by number of digests, then by the digests' order; Σ papers = distinct papers. The
    /// interval is Wilson's for the share, with all distinct papers as the trials.
    /// </summary>
    /// <param name="level">Two-sided confidence level.</param>
    public static IReadOnlyList<RegionRow> Of(Incidence incidence, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        var total = incidence.Papers.Count;
        return
        [
            .. incidence
                .Papers.GroupBy(p => string.Join('+', p.Select(d => incidence.Digests[d])), StringComparer.Ordinal)
                .Select(g => (Digests: g.First(), Region: g.Key, Papers: g.Count()))
                .OrderBy(static r => r.Digests.Count)
                .ThenBy(static r => r.Digests, Comparer<IReadOnlyList<int>>.Create(CompareIndices))
                .Select(r =>
                {
                    var (low, high) = Wilson.Interval(r.Papers, total, level);
                    return new RegionRow(
                        r.Region,
                        [.. r.Digests.Select(d => incidence.Digests[d])],
                        r.Papers,
                        (double)r.Papers / total,
                        low,
                        high
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
