using PaperAnalysis.Duplicates;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Clusters;

/// <summary>Which digest brings which subject.</summary>
public static class ClusterDigests
{
    /// <summary>
    /// A row for each digest, by name, and each cluster, ascending. What the shares of a digest lack of 1 is papers in
    /// no cluster.
    /// </summary>
    /// <param name="labels">Of the clusters; null for one without.</param>
    /// <param name="level">Two-sided confidence level of the intervals.</param>
    /// <exception cref="ArgumentException">The clustering or the labels are of another number than the papers or
    /// clusters.</exception>
    public static IReadOnlyList<ClusterDigestRow> Of(
        Incidence incidence,
        Clustering clustering,
        IReadOnlyList<string?> labels,
        double level = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(incidence);
        ArgumentNullException.ThrowIfNull(clustering);
        ArgumentNullException.ThrowIfNull(labels);
        if (incidence.Papers.Count != clustering.Labels.Length || labels.Count != clustering.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{incidence.Papers.Count} papers and {labels.Count} labels, but {clustering.Labels.Length} points in {clustering.Count} clusters; expected the clustering of these papers, and a label for each cluster."
                ),
                nameof(clustering)
            );
        }

        var counts = new int[incidence.Digests.Count, clustering.Count];
        for (var paper = 0; paper < incidence.Papers.Count; paper++)
        {
            if (clustering.Labels[paper] is var cluster and >= 0)
            {
                foreach (var digest in incidence.Papers[paper])
                {
                    counts[digest, cluster]++;
                }
            }
        }

        var rows = new List<ClusterDigestRow>();
        for (var digest = 0; digest < incidence.Digests.Count; digest++)
        {
            var size = incidence.Size(digest);
            for (var cluster = 0; cluster < clustering.Count; cluster++)
            {
                var here = counts[digest, cluster];
                var (low, high) = Wilson.Interval(here, size, level);
                rows.Add(
                    new ClusterDigestRow(
                        incidence.Digests[digest],
                        cluster,
                        labels[cluster],
                        here,
                        size,
                        size == 0 ? 0 : (double)here / size,
                        low,
                        high
                    )
                );
            }
        }

        return rows;
    }

    /// <summary>More digests than this are not looked at one by one.</summary>
    private const int Most = 30;

    /// <summary>So many of more are: the largest.</summary>
    internal const int Few = 20;

    /// <summary>
    /// What a reader is shown of many digests, in a figure and in words: all of thirty; of more the twenty with the most papers,
    /// and the others as one.
    /// </summary>
    internal static IReadOnlyList<ClusterDigestRow> Shown(IReadOnlyList<ClusterDigestRow> rows) =>
        rows.Select(static row => row.Digest).Distinct(StringComparer.Ordinal).Count() > Most
            ? Largest(rows, Few)
            : rows;

    /// <summary>
    /// The rows of the digests with the most papers, of equal ones the first, and the other digests summed as one: a
    /// paper of several of these counts in each.
    /// </summary>
    /// <param name="digests">Fewer than there are.</param>
    private static IReadOnlyList<ClusterDigestRow> Largest(IReadOnlyList<ClusterDigestRow> rows, int digests)
    {
        var sizes = rows.DistinctBy(static row => row.Digest, StringComparer.Ordinal).ToArray();
        var largest = sizes
            .OrderByDescending(static row => row.DigestPapers)
            .Take(digests)
            .Select(static row => row.Digest)
            .ToHashSet(StringComparer.Ordinal);
        var name = FormattableString.Invariant($"{sizes.Length - digests} others");
        return
        [
            .. rows.Where(row => largest.Contains(row.Digest)),
            .. rows.Where(row => !largest.Contains(row.Digest))
                .GroupBy(static row => (row.Cluster, row.Label))
                .Select(cell =>
                {
                    var (here, size) = (cell.Sum(static row => row.Papers), cell.Sum(static row => row.DigestPapers));
                    var (low, high) = Wilson.Interval(here, size, 0.95);
                    return new ClusterDigestRow(
                        name,
                        cell.Key.Cluster,
                        cell.Key.Label,
                        here,
                        size,
                        size == 0 ? 0 : (double)here / size,
                        low,
                        high
                    );
                }),
        ];
    }
}
