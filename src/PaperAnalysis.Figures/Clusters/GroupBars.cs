using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The named groups under the clusters that they lie in: how many papers each has, and how many of these have a term of its
/// name.
/// </summary>
public static class GroupBars
{
    private const int Most = 40;

    /// <param name="groups">Those without a name are left out; of more than 40 the largest are drawn.</param>
    /// <param name="clusters">That they lie in.</param>
    public static Figure Of(IReadOnlyList<GroupRow> groups, IReadOnlyList<ClusterRow> clusters)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(clusters);
        GroupRow[] named = [.. groups.Where(static group => group.Label is not null)];
        GroupRow[] shown =
        [
            .. named
                .OrderByDescending(static group => group.Size)
                .Take(Most)
                .OrderBy(static group => group.Cluster ?? int.MaxValue)
                .ThenByDescending(static group => group.Size),
        ];
        return HorizontalBars.Stacked(
            shown,
            [
                new("papers with a term of the name", Palette.Blue, With, group => Hover(group, clusters))
                {
                    Opens = Opens,
                },
                new(
                    "papers without",
                    Palette.Silver,
                    group => group.Size - With(group),
                    group => Hover(group, clusters)
                )
                {
                    Opens = Opens,
                },
            ],
            static group => Worded($"{group.Cluster} {group.Terms[0].Term}"),
            "cluster and group",
            "papers",
            "Which finer subjects do these papers have?",
            shown.Length < named.Length
                ? Worded($"the {shown.Length} largest of {named.Length} named groups, by the cluster that they lie in")
                : "named groups, by the cluster that they lie in; a group describes these papers, and is not tested in others",
            DataFrame.FromRecords(
                shown.Select(group => new
                {
                    group.Cluster,
                    group.Group,
                    group.Label,
                    group.Size,
                    group.Core,
                    group.Named,
                    group.Held,
                })
            )
        );
    }

    private static string Opens(GroupRow group) => PaperQuery.Subject(group.Label!);

    private static int With(GroupRow group) => (int)Math.Round((group.Named ?? 0) * group.Size);

    private static PlotText Hover(GroupRow group, IReadOnlyList<ClusterRow> clusters) =>
        PlotText.Lines([
            .. PaperHover.Heading(group.Label!),
            Worded($"{group.Size} papers, {group.Core} of them its core"),
            .. group.Terms.SelectMany(term =>
                PlotText.Broken(Worded($"{term.Term}: {term.Papers} papers"), HoverList.Width)
            ),
            Worded($"of all papers with '{group.Terms[0].Term}', {group.Held:0 %} here or in its cluster"),
            .. group.Cluster is { } cluster
                ? PlotText.Broken("cluster " + ClusterMarks.Name(cluster, clusters[cluster].Label), HoverList.Width)
                : [],
        ]);
}
