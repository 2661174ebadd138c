using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Clusters;

/// <summary>The rows of the clusters in <see cref="PaperClusters"/>.</summary>
internal static class ClusterRows
{
    private const int Representatives = 3;

    /// <param name="leads">Of each cluster; none where a term that leads here promises nothing.</param>
    public static ClusterRow[] Of(
        IReadOnlyList<Paper> papers,
        Vectors points,
        Clustering clustering,
        IReadOnlyList<Placement> placements,
        IReadOnlyList<StabilityRow> stability,
        IReadOnlyList<ClusterTermRow> terms,
        IReadOnlyList<IReadOnlyList<string>> labels,
        IReadOnlyList<LeadingTerm?> leads,
        Incidence incidence
    )
    {
        var members = Enumerable.Range(0, papers.Count).ToLookup(i => clustering.Labels[i]);
        var words = terms.ToLookup(static t => t.Cluster, static t => t.Term);
        var silhouette = Silhouette.Of(points, clustering, new SilhouetteOptions { Distance = Distance.Cosine });
        return
        [
            .. stability.Select(s => new ClusterRow(
                s.Cluster,
                labels[s.Cluster],
                [.. words[s.Cluster]],
                s.Size,
                s.Stability,
                s.Low,
                s.High,
                s.Level,
                clustering.Count > 1 ? silhouette.Clusters[s.Cluster] : null,
                [
                    .. members[s.Cluster]
                        .OrderByDescending(i => placements[i].Similarity ?? 0)
                        .Take(Representatives)
                        .Select(i => papers[i].Id),
                ],
                [
                    .. members[s.Cluster]
                        .SelectMany(i => incidence.Papers[i])
                        .Distinct()
                        .Order()
                        .Select(d => incidence.Digests[d]),
                ]
            )
            {
                NamedAgain = leads.ElementAtOrDefault(s.Cluster)?.Again,
                NamedOtherwise = leads.ElementAtOrDefault(s.Cluster)?.Next,
            }),
        ];
    }
}
