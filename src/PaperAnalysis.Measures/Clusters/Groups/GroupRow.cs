namespace PaperAnalysis.Clusters;

/// <summary>A few papers that keep together, and what they are about.</summary>
/// <param name="Group">From 0, descending by size.</param>
/// <param name="Terms">Of its name, the one that most of its papers have first; none where no name is earned.</param>
/// <param name="Size">Papers: its core, and those near it that have a term of its name.</param>
/// <param name="Core">Papers that are together in half of the runs, on average over their pairs.</param>
/// <param name="Cluster">The cluster with most of its papers; null where they are in none.</param>
/// <param name="Named">Share of its papers that have a term of its name, 0.6 or more; null without a name.</param>
/// <param name="Held">Of all papers with the first term, the share that is in this group or its cluster, 0.5 or more; null
/// without a name.</param>
/// <param name="Representatives">The ids of the papers that are most together with its core, at most five.</param>
public sealed record GroupRow(
    int Group,
    IReadOnlyList<NameTerm> Terms,
    int Size,
    int Core,
    int? Cluster,
    double? Named,
    double? Held,
    IReadOnlyList<string> Representatives
)
{
    /// <summary>The name as it is shown, its terms with commas between; null without one.</summary>
    public string? Label => Terms.Count == 0 ? null : string.Join(", ", Terms.Select(static t => t.Term));
}
