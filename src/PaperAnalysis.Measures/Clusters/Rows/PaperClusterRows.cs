using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Clusters;

/// <summary>A row for each paper, from where it stands among the clusters.</summary>
internal static class PaperClusterRows
{
    /// <param name="clusters">By number; a label is null where the cluster has none.</param>
    /// <param name="groups">Null where none were looked for.</param>
    /// <param name="map">Null for none.</param>
    public static PaperClusterRow[] Of(
        IReadOnlyList<Paper> papers,
        IReadOnlyList<Placement> placements,
        IReadOnlyList<(string? Label, double? Stability)> clusters,
        PaperGroups? groups,
        Incidence incidence,
        Vectors? map
    ) =>
        [
            .. placements.Select(
                (place, i) =>
                {
                    var (label, stability) = place.Cluster is { } c ? clusters[c] : (null, null);
                    return new PaperClusterRow(
                        papers[i].Id,
                        papers[i].Title,
                        [.. incidence.Papers[i].Select(d => incidence.Digests[d])],
                        place.Cluster,
                        label,
                        place.Margin,
                        place.Second,
                        stability,
                        map?[i][0],
                        map?[i][1],
                        groups?.Papers[i].Group,
                        groups?.Papers[i].Group is { } g ? groups.Groups[g].Label : null
                    );
                }
            ),
        ];
}
