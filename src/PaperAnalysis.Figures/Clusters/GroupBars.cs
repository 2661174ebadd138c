using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// Subject and finer subject: clusters, and in each its named groups, how many papers each of these has, and how many of them
/// have a term of the group's name.
/// </summary>
public static class GroupBars
{
    private const int Most = 40;

    // Stands before what lies in the cluster above.
    private const string Within = "› ";

    /// <param name="groups">Those without a name are left out; of more than 40 the largest are drawn.</param>
    /// <param name="clusters">That they lie in; one without a group that is drawn is left out.</param>
    public static Figure Of(IReadOnlyList<GroupRow> groups, IReadOnlyList<ClusterRow> clusters)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(clusters);
        GroupRow[] named = [.. groups.Where(static group => group.Label is not null)];
        var shown = named
            .OrderByDescending(static group => group.Size)
            .Take(Most)
            .ToLookup(static group => group.Cluster);
        Row[] rows =
        [
            .. clusters
                .Where(cluster => shown.Contains(cluster.Cluster))
                .SelectMany(cluster =>
                    shown[cluster.Cluster].Select(group => new Row(cluster, group)).Prepend(new Row(cluster, null))
                ),
            .. shown[null].Select(static group => new Row(null, group)),
        ];
        return HorizontalBars
            .Stacked(
                rows,
                [
                    Series(
                        "papers of a cluster",
                        Palette.Muted,
                        static row => row.Group is null ? row.Cluster!.Size : 0
                    ),
                    Series("papers of a group with a term of its name", Palette.Blue, With),
                    Series(
                        "papers of a group without",
                        Palette.Silver,
                        static row => (row.Group?.Size ?? 0) - With(row)
                    ),
                ],
                Name,
                "cluster › group",
                "papers",
                "Finer subjects",
                named.Length > Most
                    ? Worded(
                        $"the {Most} largest of {named.Length} named groups, each below the cluster that it lies in"
                    )
                    : "named groups, each below the cluster that it lies in; a group describes these papers, and is not tested in others",
                DataFrame.FromRecords(
                    rows.Select(static row => new
                    {
                        row.Cluster?.Cluster,
                        row.Group?.Group,
                        Label = row.Group is { } group ? group.Label : row.Cluster!.Label,
                        Size = row.Group?.Size ?? row.Cluster!.Size,
                        row.Group?.Core,
                        row.Group?.Named,
                        row.Group?.Held,
                    })
                )
            )
            .By("none: a group describes these papers", "PaperClusters.Of");
    }

    private static BarSeries<Row> Series(string name, string color, Func<Row, int> count) =>
        new(name, color, count, Hover) { Opens = Opens };

    private static string Name(Row row) =>
        row.Group is { } group
            ? Within + group.Terms[0].Term
            : ClusterMarks.Name(row.Cluster!.Cluster, row.Cluster.LabelTerms is [var first, ..] ? first : null);

    private static string Opens(Row row) =>
        row.Group is { } group
            ? PaperQuery.Subject(group.Label!)
            : PaperQuery.Cluster(row.Cluster!.Cluster, row.Cluster.Label);

    private static int With(Row row) => row.Group is { } group ? (int)Math.Round((group.Named ?? 0) * group.Size) : 0;

    private static PlotText Hover(Row row) =>
        row.Group is not { } group
            ? PlotText.Lines([PaperHover.Cluster(row.Cluster!), Worded($"{row.Cluster!.Size} papers")])
            : PlotText.Lines([
                .. PaperHover.Heading(group.Label!),
                Worded($"{group.Size} papers, {group.Core} of them its core"),
                .. group.Terms.SelectMany(term =>
                    PlotText.Broken(Worded($"{term.Term}: {term.Papers} papers"), HoverList.Width)
                ),
                Worded($"of all papers with '{group.Terms[0].Term}', {group.Held:0 %} here or in its cluster"),
                .. row.Cluster is { } cluster
                    ? PlotText.Broken("cluster " + ClusterMarks.Name(cluster.Cluster, cluster.Label), HoverList.Width)
                    : [],
            ]);

    /// <param name="Group">Null for the cluster itself.</param>
    private sealed record Row(ClusterRow? Cluster, GroupRow? Group);
}
