using PaperAnalysis.Clusters;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>Which subjects papers have, in the sentences of 04-clusters.</summary>
public static partial class ClusterFindings
{
    /// <summary>The findings at the top of the page.</summary>
    /// <param name="found">By the method of the page.</param>
    /// <param name="other">With the clusters of another method.</param>
    public static Prose Headline(PaperClusters found, Agreement other)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(other);
        var (papers, clusters) = (found.Papers.Count, found.Clusters);
        if (Missing(found) is { IsNone: false } missing)
        {
            return Prose.Bullets(missing, LanguageFindings.Note(found.Corpus));
        }
        var stable = clusters.Where(static cluster => cluster.Level == StabilityLevel.Stable).ToList();
        var share = stable.Sum(static cluster => cluster.Size) / (double)papers;
        var (largest, surest) = (
            Most(clusters, static cluster => cluster.Size),
            Most(clusters, static cluster => Math.Round(cluster.Stability, 2))
        );
        return Prose.Bullets(
            Described(found),
            Prose.Of(
                $"{papers} papers fall into **{Count(clusters.Count, "cluster")}**; {StableShare(found, stable.Count, share)}."
            ),
            Subjects(stable),
            largest.Count == 1
                ? Prose.Of(
                    $"The largest is {Name(largest[0])}: {Count(largest[0].Size, "paper")}, {Stable(largest[0])}."
                )
                : Prose.Of(
                    $"The largest, of {Count(largest[0].Size, "paper")} each, are {List(largest.Select(Name))}."
                ),
            surest.Count == 1
                ? largest is [var only] && only == surest[0]
                    ? Prose.Of($"It is the most stable, too.")
                    : Prose.Of(
                        $"The most stable is {Name(surest[0])}: {Count(surest[0].Size, "paper")}, {Stable(surest[0])}."
                    )
                : Prose.Of($"The most stable, at {surest[0].Stability:0.00}, are {List(surest.Select(Name))}."),
            Prose.Of(
                $"Another method, Ward's, agrees by an adjusted Rand index of **{other.AdjustedRand:0.00}**: 1 would be the same clusters, 0 chance."
            ),
            LanguageFindings.Note(found.Corpus)
        );
    }

    /// <summary>The largest cluster and the smallest.</summary>
    public static Prose Sizes(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (Missing(found) is { IsNone: false } missing)
        {
            return missing;
        }
        var (clusters, papers) = (found.Clusters, (double)found.Papers.Count);
        var (largest, smallest) = (
            Most(clusters, static cluster => cluster.Size),
            Least(clusters, static cluster => cluster.Size)
        );
        return largest[0].Size == smallest[0].Size
            ? Prose.Of($"All {clusters.Count} clusters hold {Percent(largest[0].Size / papers)} of the papers each.")
            : Prose.Of($"{Ends("largest", largest)}; {Ends("smallest", smallest)}.");

        Prose Ends(string which, IReadOnlyList<ClusterRow> ends) =>
            Prose.Of(
                $"{(which == "largest" ? "The largest" : "the smallest")}, {List(ends.Select(Name))}, {(ends.Count == 1 ? $"holds {Percent(ends[0].Size / papers)} of the papers" : $"hold {Percent(ends[0].Size / papers)} each")}"
            );
    }

    /// <summary>The greatest share of a digest in a cluster, among digests with papers enough.</summary>
    public static Prose Digests(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (Missing(found) is { IsNone: false } missing)
        {
            return missing;
        }
        var known = found.Digests.Select(static row => row.Digest).ToHashSet(StringComparer.Ordinal);
        // Of what the figure shows, so that a reader finds it there.
        var shown = ClusterDigests.Shown(found.Digests);
        var large = shown.Where(row => row.DigestPapers >= Enough.Papers && known.Contains(row.Digest)).ToList();
        if (known.Count < 2)
        {
            return Prose.Of($"There is one digest, and no other to compare it with.");
        }
        if (large.Select(static row => row.Digest).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return Prose.Of($"Two digests with {Enough.Papers} papers or more are needed for a comparison of shares.");
        }
        var most = Most(large, static row => row.Share);
        var greatest = most[0];
        var among = ReferenceEquals(shown, found.Digests)
            ? "The"
            : $"Among the {ClusterDigests.Few} largest digests, the";
        if (most.Count > 1)
        {
            return Prose.Of(
                $"{among} greatest share, {Percent(greatest.Share)}, is that of {List(most.Select(row => Prose.Of($"{Name(found.Clusters[row.Cluster])} in **{row.Digest}**")))}."
            );
        }
        var least = Least(
            large.Where(row => row.Cluster == greatest.Cluster && row.Digest != greatest.Digest),
            static row => row.Share
        );
        return Prose.Of(
            $"{among} greatest share is that of {Name(found.Clusters[greatest.Cluster])} in **{greatest.Digest}**: {Share(greatest)}, {greatest.Papers} of {Count(greatest.DigestPapers, "paper")}; it is least in {(least.Count == 1 ? Prose.Of($"**{least[0].Digest}** with {Share(least[0])}") : Prose.Of($"{List(least.Select(static row => row.Digest))} with {Percent(least[0].Share)} each"))}."
        );

        static string Share(ClusterDigestRow row) => $"{Percent(row.Share)} ({Interval(row.Low, row.High, "P0")})";
    }

    /// <summary>The cluster's name, or that it has none.</summary>
    private static Prose Name(ClusterRow cluster) =>
        cluster.Label is { } label
            ? Prose.Of($"**{label}**")
            : Prose.Of($"**cluster {cluster.Cluster}**, which has no name");

    /// <summary>Why nothing is to be said of clusters; nothing where something is.</summary>
    private static Prose Missing(PaperClusters found)
    {
        var papers = found.Papers.Count;
        return papers < Enough.Clustered
                ? Prose.Of(
                    $"{Capital(Count(papers, "paper"))} {Noun(papers, "is", "are")} **too few to tell subjects from chance**; from some {Enough.Clustered} on there is something to say."
                )
            : found.Clusters.Count == 0
                ? Prose.Of($"**No paper** has a term by which it could be compared with others.")
            : found.Clusters.Count == 1
                ? Prose.Of($"The {papers} papers stay in **one cluster**: no division of them is found.")
            : Prose.None;
    }
}
