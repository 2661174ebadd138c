using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How much of each digest is in each cluster, so that digests of different size compare. Of many digests the largest
/// have a row each, and the others one together.
/// </summary>
public static class ClusterDigestHeatmap
{
    /// <param name="rows">A row for each digest and cluster; digests stand in the order in which they first
    /// come.</param>
    public static Figure Of(IReadOnlyList<ClusterDigestRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (int Cluster, string? Label)[] clusters =
        [
            .. rows.Select(row => (row.Cluster, row.Label)).Distinct().OrderBy(c => c.Cluster),
        ];
        string[] all = [.. rows.Select(row => row.Digest).Distinct(StringComparer.Ordinal)];
        var drawn = ClusterDigests.Shown(rows);
        var left = ReferenceEquals(drawn, rows) ? 0 : all.Length - ClusterDigests.Few;
        string[] digests = [.. drawn.Select(row => row.Digest).Distinct(StringComparer.Ordinal)];
        var cells = drawn.ToDictionary(row => (row.Cluster, row.Digest));
        return DigestHeatmap
            .Of(
                [.. clusters.Select(c => ClusterMarks.Name(c.Cluster, c.Label))],
                digests,
                (row, digest) =>
                    cells.TryGetValue((clusters[row].Cluster, digests[digest]), out var cell)
                        ? new(
                            cell.Share,
                            Hover(cell),
                            PaperQuery.All(
                                PaperQuery.Cluster(cell.Cluster, cell.Label),
                                // The others are no digest.
                                all.Contains(cell.Digest)
                                    ? PaperQuery.Digest(cell.Digest)
                                    : ""
                            )
                        )
                        : null,
                share => Worded($"{share:0 %}"),
                "cluster",
                "share",
                "Clusters by digest",
                left == 0
                    ? "share of the digest's papers; the stronger the colour, the more; intervals on hover"
                    : Worded(
                        $"share of the digest's papers; the stronger the colour, the more; the {ClusterDigests.Few} largest of {all.Length} digests, and the {left} others together; intervals on hover"
                    ),
                DataFrame.FromRecords(rows)
            )
            .By("95 % intervals (Wilson) on hover", "ClusterDigests.Of");
    }

    private static PlotText Hover(ClusterDigestRow cell) =>
        PlotText.Lines([
            .. PaperHover.Heading($"{ClusterMarks.Name(cell.Cluster, cell.Label)} in {cell.Digest}"),
            Worded($"{cell.Papers} of {cell.DigestPapers} papers: {cell.Share:0 %}"),
            Worded($"95 % interval {cell.Low:0 %} to {cell.High:0 %}"),
        ]);
}
