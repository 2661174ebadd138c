namespace PaperAnalysis.Clusters;

/// <summary>To which cluster a paper belongs, and how surely.</summary>
/// <param name="Digests">The digests that hold the paper, by name.</param>
/// <param name="Cluster">From 0, clusters descend by size; null for a paper in none, which only HDBSCAN leaves, and for
/// one without terms.</param>
/// <param name="Label">The label of the cluster; null where it has none, as an unstable one.</param>
/// <param name="Margin">
/// How much nearer the paper is to its own cluster than to the second: the difference of its cosines to the two
/// centroids, −2 to 2. Around 0 it stands between both; below 0 it is nearer to the other one, which only methods that
/// do not go by centroids allow. Null without a cluster or without another.
/// </param>
/// <param name="Second">The cluster of the nearest centroid beside its own; null where there is no other.</param>
/// <param name="Stability">Of its cluster (<see cref="StabilityRow"/>).</param>
/// <param name="X">Place on the map, without unit; null without a map.</param>
/// <param name="Y">The same.</param>
/// <param name="Group">The finer group that it is in (<see cref="PaperGroups"/>); null for one between groups.</param>
/// <param name="Subject">The name of that group; null where it has none.</param>
public sealed record PaperClusterRow(
    string Id,
    string Title,
    IReadOnlyList<string> Digests,
    int? Cluster,
    string? Label,
    double? Margin,
    int? Second,
    double? Stability,
    double? X,
    double? Y,
    int? Group = null,
    string? Subject = null
);
