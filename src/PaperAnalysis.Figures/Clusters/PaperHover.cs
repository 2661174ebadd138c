using PaperAnalysis.Clusters;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What is known of a paper and its cluster, as the figures of clusters tell it on hover.</summary>
internal static class PaperHover
{
    /// <summary>
    /// Title, digests, the cluster, which all marks of a trace share, and where the paper lies in it. Plotly fills in
    /// texts and numbers; what they hold is not read as a template.
    /// </summary>
    public const string Template =
        "<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{meta[0]}%{customdata[2]}<extra></extra>";

    /// <summary>What one paper tells, in the places of <see cref="Template"/>.</summary>
    /// <param name="itsCluster">Whether the trace holds several clusters, so that each paper names its own.</param>
    public static object?[] Of(PaperClusterRow paper, bool itsCluster)
    {
        var digests = $"{(paper.Digests.Count == 1 ? "digest" : "digests")} {string.Join(", ", paper.Digests)}";
        var rest = new List<PlotText>();
        if (itsCluster)
        {
            rest.Add(paper.Cluster is { } cluster ? Worded($"cluster {cluster}") : "in no cluster");
        }

        if (paper is { Margin: { } margin, Second: { } second })
        {
            rest.Add(Worded($"margin {margin:0.00} before cluster {second}"));
        }

        if (paper.Subject is { } subject)
        {
            rest.Add(PlotText.From(PlotText.Cut("group " + subject, HoverList.Width)));
        }

        return
        [
            PlotText.Lines(PlotText.Broken(paper.Title, HoverList.Width)),
            PlotText.From(PlotText.Cut(digests, HoverList.Width)),
            // What follows the shared line begins a new one.
            PlotText.Lines(itsCluster || rest.Count == 0 ? rest : ["", .. rest]),
        ];
    }

    /// <summary>What all papers of a cluster tell.</summary>
    public static PlotText Cluster(ClusterRow cluster) =>
        PlotText.Lines(
            PlotText.Broken(
                Worded(
                    $"cluster {ClusterMarks.Name(cluster.Cluster, cluster.Label)}; stability {cluster.Stability:0.00}"
                ),
                HoverList.Width
            )
        );

    public static IEnumerable<PlotText> Heading(string title) =>
        PlotText.Broken(title, HoverList.Width).Select(line => line.Styled("font-weight:bold"));
}
