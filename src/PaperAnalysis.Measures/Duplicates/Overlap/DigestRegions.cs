using PaperAnalysis.Frames;
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
            // By the digests themselves: the name of one may hold what joins two.
            .. incidence
                .Papers.Index()
                .GroupBy(
                    paper => (IReadOnlyList<string>)[.. paper.Item.Select(d => incidence.Digests[d])],
                    static paper => paper.Index,
                    StringListOrder.Instance
                )
                .OrderBy(static region => region.Key.Count)
                .ThenBy(static region => region.Key, StringListOrder.Instance)
                .Select(region =>
                {
                    int[] papers = [.. region];
                    var (low, high) = Wilson.Interval(papers.Length, total, level);
                    var share = (double)papers.Length / total;
                    return (
                        new RegionRow(string.Join('+', region.Key), region.Key, papers.Length, share, low, high),
                        (IReadOnlyList<int>)papers
                    );
                }),
        ];
    }
}
