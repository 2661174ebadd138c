using PaperAnalysis.Frames;
using PaperAnalysis.Trends;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>The share of the papers that each of the largest named clusters has over time, and that of all others.</summary>
public static class ClusterTrendStrips
{
    /// <param name="top">So many clusters have a strip of their own; the others are summed.</param>
    /// <returns>A figure that shows nothing where papers or days are too few, or no cluster has a name.</returns>
    public static Figure Of(ClusterTrends trends, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(trends);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        ClusterTrendRow[] rows = [.. trends.Rows.Where(row => row.Label is not null).Take(top)];
        if (rows.Length == 0)
        {
            return Figure.None;
        }

        var byCluster = trends.Periods.ToLookup(row => row.Cluster);
        var shown = rows.Select(row => row.Cluster).ToHashSet();
        var rest = trends.Rest(shown);
        return ShareStrips
            .Of(
                [
                    .. rows.Select(row => Strip(row, [.. byCluster[row.Cluster]])),
                    .. rest.Any(row => row.Papers > 0)
                        ? [Strip("all others", Palette.Muted, rest, [], "")]
                        : Array.Empty<ShareStrips.Strip>(),
                ],
                trends.Unit,
                "cluster",
                "Subjects over time",
                Worded($"the {rows.Length} largest named clusters of {trends.Rows.Count}"),
                [
                    new("grows", Palette.Blue, "●"),
                    new("shrinks", Palette.Vermilion, "●"),
                    new("neither is significant", Palette.Muted, "●"),
                ],
                DataFrame.FromRecords(
                    (IReadOnlyList<ClusterPeriodRow>)
                        [.. trends.Periods.Where(row => shown.Contains(row.Cluster)), .. rest]
                )
            )
            .By("95 % intervals of the shares (Wilson), as if papers were independent", "ClusterTrends.Of");
    }

    private static ShareStrips.Strip Strip(ClusterTrendRow row, ClusterPeriodRow[] shares) =>
        Strip(
            row.Label ?? Worded($"cluster {row.Cluster}"),
            row.Q > 0.05 ? Palette.Muted
                : row.Change > 0 ? Palette.Blue
                : Palette.Vermilion,
            shares,
            [
                Worded($"first third {row.First:P1}, last third {row.Last:P1}"),
                Worded($"z = {row.Z:0.0}, q = {row.Q:0.####}"),
            ],
            PaperQuery.Cluster(row.Cluster, row.Label)
        );

    private static ShareStrips.Strip Strip(
        string name,
        string color,
        IReadOnlyList<ClusterPeriodRow> shares,
        IReadOnlyList<PlotText> hover,
        string opens
    ) =>
        new(
            name,
            color,
            [
                .. shares.Select(share => new ShareStrips.Point(
                    share.Period,
                    share.From,
                    share.To,
                    share.Papers,
                    share.PeriodPapers,
                    share.Share,
                    share.Low ?? 0,
                    share.High ?? 0
                )),
            ],
            hover,
            opens
        );
}
