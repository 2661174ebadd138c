using PaperAnalysis.Clusters;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>What is known of a paper and its cluster, as the figures of clusters tell it on hover.</summary>
internal static class PaperHover
{
    /// <param name="labels">Of all clusters.</param>
    public static PlotText Of(PaperClusterRow paper, IReadOnlyDictionary<int, string?> labels)
    {
        var lines = Heading(paper.Title).ToList();
        lines.Add(
            PlotText.Cut(
                $"{(paper.Digests.Count == 1 ? "digest" : "digests")} {string.Join(", ", paper.Digests)}",
                HoverList.Width
            )
        );
        lines.AddRange(PlotText.Broken(Cluster(paper), HoverList.Width));
        if (paper is { Margin: { } margin, Second: { } second })
        {
            lines.AddRange(
                PlotText.Broken(
                    Invariant(
                        $"margin {margin:0.00} before {ClusterMarks.Name(second, labels.GetValueOrDefault(second))}"
                    ),
                    HoverList.Width
                )
            );
        }

        return PlotText.Lines(lines);
    }

    public static IEnumerable<PlotText> Heading(string title) =>
        PlotText.Broken(title, HoverList.Width).Select(line => line.Styled("font-weight:bold"));

    private static string Cluster(PaperClusterRow paper) =>
        paper.Cluster is { } cluster
            ? Invariant($"cluster {ClusterMarks.Name(cluster, paper.Label)}; stability {paper.Stability:0.00}")
            : "in no cluster";
}
