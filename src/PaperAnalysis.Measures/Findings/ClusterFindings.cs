using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>Which subjects papers have, in the sentences of 04-clusters.</summary>
public static class ClusterFindings
{
    private const double Between = 0.1;

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

    /// <summary>How the number of clusters was chosen.</summary>
    public static Prose HowMany(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var notes = Prose.Sentences(found.Notes.Select(static note => Prose.Of($"{note}.")));
        if (found.Sweep is not { Rows: { Count: > 0 } rows } sweep)
        {
            return Prose.Sentences(
                Prose.Of(
                    $"{Capital(Count(found.Papers.Count, "paper"))}, or those that differ among them, are too few to compare numbers of clusters: they stay in {Count(found.Clusters.Count, "cluster")}."
                ),
                notes
            );
        }
        var gap = GapStatistic.Choose([.. rows.Select(static row => new GapRow(row.K, 0, 0, row.Gap, row.GapSe))]);
        var silhouette = rows.MaxBy(static row => row.Silhouette)!.K;
        return Prose.Sentences(
            Prose.Of(
                $"Of {rows[0].K} to {rows[^1].K} clusters the rule takes **{sweep.K}**; the silhouette would take {silhouette}, the gap statistic {gap}."
            ),
            notes
        );
    }

    /// <summary>How many papers are in groups with a name, and between groups.</summary>
    public static Prose Groups(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (groups, papers) = (found.Groups.Groups, found.Papers.Count);
        if (groups.Count == 0)
        {
            return papers < Enough.Clustered
                ? Missing(found)
                : Prose.Of($"**No five papers** keep together whichever papers are drawn: there is no finer group.");
        }

        var (named, between) = (Named(found), found.Groups.Papers.Count(static paper => paper.Group is null));
        return Prose.Of(
            $"Of {Count(groups.Count, "group")} that keep together, **{named.Count}** {Noun(named.Count, "has", "have")} a name that {Noun(named.Count, "its", "their")} papers earn, with **{Percent(named.Sum(static group => group.Size) / (double)papers)}** of the papers; **{Percent(between / (double)papers)}** of the papers stand between groups."
        );
    }

    /// <summary>Which papers are most evenly between two groups.</summary>
    public static Prose BetweenGroups(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var between = found.Groups.Papers.Where(static paper => paper.Group is null).ToList();
        var two = between.Count(static paper => paper.Second is not null);
        return found.Groups.Groups.Count == 0 ? Prose.Of($"There are no groups, so no paper stands between two.")
            : between.Count == 0 ? Prose.Of($"Every paper is in a group, and none stands between two.")
            : Prose.Of(
                $"{Capital(Of(between.Count, found.Papers.Count, "paper"))} {Noun(Math.Max(1, between.Count), "is", "are")} in no group, and **{Number(two)}** of them {Noun(two, "was", "were")} together with papers of two groups in some run."
            );
    }

    /// <summary>How many clusters other papers would give again.</summary>
    public static Prose Stability(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (Missing(found) is { IsNone: false } missing)
        {
            return missing;
        }
        var clusters = found.Clusters;
        List<Prose> levels =
        [
            .. new (StabilityLevel Level, string One, string Many)[]
            {
                (StabilityLevel.Stable, "is stable", "are stable"),
                (StabilityLevel.Pattern, "is a pattern with doubtful borders", "are patterns with doubtful borders"),
                (StabilityLevel.Unstable, "describes these papers only", "describe these papers only"),
            }
                .Select(level =>
                    (Count: clusters.Count(cluster => cluster.Level == level.Level), level.One, level.Many)
                )
                .Where(static level => level.Count > 0)
                .Select(static level => Prose.Of($"**{level.Count}** {Noun(level.Count, level.One, level.Many)}")),
        ];
        return levels.Count == 0
            ? Untested()
            : Prose.Of($"Of {Count(clusters.Count, "cluster")}, {List(levels, levels.Count)}.");
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

    /// <summary>How far neighbours on the map are neighbours.</summary>
    public static Prose Map(MapQuality? quality)
    {
        return quality is null ? Prose.Of($"There is no map.")
            : quality.Neighbours == 0 || quality.Points < Enough.Papers
                ? Prose.Of(
                    $"{Capital(Count(quality.Points, "paper"))} {Noun(quality.Points, "has", "have")} too few neighbours to say how true the map is to them."
                )
            : Prose.Of(
                $"The map keeps **{Percent(quality.Recall)}** of the {quality.Neighbours} nearest papers near; its trustworthiness is **{quality.Trustworthiness:0.00}**. The clusters were found before the map was drawn, and do not depend on it."
            );
    }

    /// <summary>How many papers are nearer to another cluster.</summary>
    public static Prose Fit(Silhouette silhouette)
    {
        ArgumentNullException.ThrowIfNull(silhouette);
        var (points, below) = (silhouette.Points.Count, silhouette.Points.Count(static point => point.Value < 0));
        return silhouette.Clusters.Count < 2
            ? Prose.Of($"There is one cluster, and no other that papers could be nearer to.")
            : Prose.Of(
                $"The mean silhouette is **{silhouette.Mean:0.00}**, and **{Of(below, points, "paper")}** {Noun(Math.Max(1, below), "is", "are")} below 0."
            );
    }

    /// <summary>How many papers could as well be in another cluster.</summary>
    public static Prose Margins(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (papers, between) = (found.Papers.Count, Undecided(found));
        return found.Clusters.Count < 2
            ? Prose.Of($"There is one cluster, so no paper stands between two.")
            : Prose.Of(
                $"**{Capital(Of(between, papers, "paper"))}** {Noun(Math.Max(1, between), "has", "have")} a margin below {Between:0.0}."
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
        var all = found.Digests.Select(static row => row.Digest).Distinct(StringComparer.Ordinal).Count();
        var large = found.Digests.Where(static row => row.DigestPapers >= Enough.Papers).ToList();
        if (all < 2)
        {
            return Prose.Of($"There is one digest, and no other to compare it with.");
        }
        if (large.Select(static row => row.Digest).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return Prose.Of($"Two digests with {Enough.Papers} papers or more are needed for a comparison of shares.");
        }
        var most = Most(large, static row => row.Share);
        var greatest = most[0];
        if (most.Count > 1)
        {
            return Prose.Of(
                $"The greatest share, {Percent(greatest.Share)}, is that of {List(most.Select(row => Prose.Of($"{Name(found.Clusters[row.Cluster])} in **{row.Digest}**")))}."
            );
        }
        var least = Least(
            large.Where(row => row.Cluster == greatest.Cluster && row.Digest != greatest.Digest),
            static row => row.Share
        );
        return Prose.Of(
            $"The greatest share is that of {Name(found.Clusters[greatest.Cluster])} in **{greatest.Digest}**: {Share(greatest)}, {greatest.Papers} of {Count(greatest.DigestPapers, "paper")}; it is least in {(least.Count == 1 ? Prose.Of($"**{least[0].Digest}** with {Share(least[0])}") : Prose.Of($"{List(least.Select(static row => row.Digest))} with {Percent(least[0].Share)} each"))}."
        );

        static string Share(ClusterDigestRow row) => $"{Percent(row.Share)} ({Interval(row.Low, row.High, "P0")})";
    }

    /// <summary>At which heights the last groups merge.</summary>
    public static Prose Tree(Dendrogram tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.Merges.Count < 2
            ? Prose.Of(
                $"{Capital(Count(tree.Count, "paper"))} {Noun(tree.Count, "makes", "make")} no tree worth reading."
            )
            : Prose.Of(
                $"The last merge, of all {tree.Count} papers, is at a height of **{tree.Merges[^1].Height:0.0}**, the one before at {tree.Merges[^2].Height:0.0}."
            );
    }

    /// <summary>How far two methods find the same clusters.</summary>
    public static Prose Methods(PaperClusters found, Agreement other)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(other);
        return found.Clusters.Count < 2
            ? Prose.Of($"There is one cluster, so two methods cannot differ.")
            : Prose.Of(
                $"Adjusted Rand index **{other.AdjustedRand:0.00}**, adjusted mutual information **{other.AdjustedMutualInformation:0.00}**, V-measure {other.VMeasure:0.00}: the two share {Extent(other.AdjustedRand)} of what they see."
            );

        static string Extent(double rand) =>
            rand switch
            {
                > 0.95 => "all or nearly all",
                > 0.65 => "most",
                > 0.25 => "part",
                _ => "little",
            };
    }

    /// <summary>How many papers have one topic before all others.</summary>
    /// <param name="shares">Of each paper, its largest share of a topic.</param>
    /// <param name="topics">How many topics there are.</param>
    public static Prose Topics(IReadOnlyList<double> shares, int topics)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var (papers, one) = (shares.Count, shares.Count(static share => share > 0.5));
        return topics < 2
            ? Prose.Of($"There is one topic, so no paper is mixed of several.")
            : Prose.Of(
                $"**{Capital(Of(one, papers, "paper"))}** {Noun(Math.Max(1, one), "has", "have")} more than half of {Noun(Math.Max(1, one), "its", "their")} weight in one topic{(one == papers ? "" : one == 0 ? ": all are mixed" : "; the others are mixed")}."
            );
    }

    /// <summary>Which paper is nearest to a chosen one, and by which terms.</summary>
    public static Prose Nearest(string chosen, IReadOnlyList<SimilarRow> nearest)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(nearest);
        return nearest.Count == 0
            ? Prose.Of($"No other paper shares a term with {Prose.Code(chosen)}.")
            : Prose.Of(
                $"The nearest to {Prose.Code(chosen)} is {Prose.Code(nearest[0].Id)} with a similarity of **{nearest[0].Similarity:0.00}**; what they share most is {List(nearest[0].SharedTerms.Take(3).Select(static term => Prose.Of($"*{term.Term}*")))}."
            );
    }

    /// <summary>What the page does not show.</summary>
    /// <param name="other">With the clusters of another method.</param>
    /// <param name="reseeded">With the same method from other random starts.</param>
    /// <param name="shares">Of each paper, its largest share of a topic.</param>
    public static Prose Limits(
        PaperClusters found,
        Reconciliation merged,
        Agreement other,
        Agreement reseeded,
        IReadOnlyList<double> shares
    )
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(reseeded);
        ArgumentNullException.ThrowIfNull(shares);
        if (Missing(found) is { IsNone: false } missing)
        {
            return missing;
        }
        var (papers, clusters) = (found.Papers.Count, found.Clusters.Count);
        var digests = merged.Fates.Select(static fate => fate.Paper.Digest).Distinct(StringComparer.Ordinal).Count();
        var (smallest, largest) = (
            found.Clusters.Min(static cluster => cluster.Size),
            found.Clusters.Max(static cluster => cluster.Size)
        );
        var sizes = smallest == largest ? Number(smallest) : $"{Number(smallest)} to {Number(largest)}";
        var wide = found.Digests.Where(static row => row.Papers > 0).MaxBy(static row => row.High - row.Low);
        var mixed = shares.Count(static share => share <= 0.5);
        return Prose.Bullets(
            Prose.Of(
                $"**That these are the subjects of the field.** They are those of {papers} papers in {Count(digests, "digest")}, which somebody chose; of the {Count(clusters, "cluster")}, of {sizes} papers, {Again(found)}, and a finer group describes these papers only."
            ),
            found.Sweep is { Rows: { Count: > 0 } rows }
                ? Prose.Of(
                    $"**That there are exactly {clusters}.** {Silhouette(rows, clusters)} Their number is a choice of how fine to look."
                )
                : Prose.None,
            Prose.Of(
                $"**That a paper belongs to one subject.** {Capital(Of(Undecided(found), papers, "paper"))} {Noun(Math.Max(1, Undecided(found)), "has", "have")} a margin below {Between:0.0}, and {Count(mixed, "paper")} {Noun(mixed, "has", "have")} no topic with more than half of {Noun(mixed, "its", "their")} weight."
            ),
            Prose.Of(
                $"**That the clusters are the only ones to be seen.** With another seed the agreement is {reseeded.AdjustedRand:0.00} (adjusted Rand index), with Ward's method {other.AdjustedRand:0.00}."
            ),
            digests < 2 || wide is null
                ? Prose.None
                : Prose.Of(
                    $"**That a digest prefers a subject**, where intervals overlap: the share of cluster {wide.Cluster} in {wide.Digest} reaches from {wide.Low:P0} to {wide.High:P0}."
                ),
            found.MapQuality is { Neighbours: > 0 } map
                ? Prose.Of(
                    $"**That what is far apart on the map is unlike.** It keeps {Percent(map.Recall)} of the nearest papers near, and says nothing of the far ones."
                )
                : Prose.None
        );
    }

    private static string Again(PaperClusters found)
    {
        var stable = found.Clusters.Count(static cluster => cluster.Level == StabilityLevel.Stable);
        return found.Clusters[0].Level == StabilityLevel.Untested
            ? "none was tested in other papers"
            : $"{(stable == 0 ? "none" : Number(stable))} {Noun(Math.Max(1, stable), "is", "are")} known to come again in other papers of the kind";
    }

    /// <summary>The cluster's name, or that it has none.</summary>
    private static Prose Name(ClusterRow cluster) =>
        cluster.Label is { } label
            ? Prose.Of($"**{label}**")
            : Prose.Of($"**cluster {cluster.Cluster}**, which has no name");

    private static string Silhouette(IReadOnlyList<KSweepRow> rows, int clusters)
    {
        var best = rows.MaxBy(static row => row.Silhouette)!;
        return best.K == clusters ? $"The silhouette is greatest there, too, at {Number(best.Silhouette, "0.00")}."
            : rows.FirstOrDefault(row => row.K == clusters) is { } own
                ? $"The silhouette would take {Number(best.K)}, and is {Number(own.Silhouette, "0.00")} here."
            : $"The silhouette would take {Number(best.K)}.";
    }

    private static string Stable(ClusterRow cluster) =>
        $"stability {Number(cluster.Stability, "0.00")} ({Interval(cluster.Low, cluster.High, "0.00")})";

    private static Prose StableShare(PaperClusters found, int stable, double share)
    {
        var clusters = found.Clusters.Count;
        return found.Clusters[0].Level == StabilityLevel.Untested ? Prose.Of($"their names describe these papers")
            : stable == 0
                ? Prose.Of(
                    $"**none** is stable: they are described, not generalised, and other papers of the kind mostly give others"
                )
            : stable == clusters
                ? Prose.Of($"{(clusters == 2 ? "both" : "all")} are stable: other papers of the kind give them again")
            : Prose.Of(
                $"{stable} of them, with **{Percent(share)}** of the papers, {Noun(stable, "is", "are")} stable: other papers of the kind give {Noun(stable, "it", "them")} again"
            );
    }

    // What these papers are about, whether or not others are.
    private static Prose Described(PaperClusters found)
    {
        var named = Named(found);
        return named.Count == 0
            ? Prose.None
            : Prose.Of(
                $"**{Count(named.Count, "group")}** of papers, with {Percent(named.Sum(static group => group.Size) / (double)found.Papers.Count)} of them, {Noun(named.Count, "has", "have")} a name that describes {Noun(named.Count, "it", "them")}: {List(named.Select(static group => Prose.Of($"**{group.Terms[0].Term}** ({group.Size})")), 6)}."
            );
    }

    private static List<GroupRow> Named(PaperClusters found) =>
        [.. found.Groups.Groups.Where(static group => group.Label is not null)];

    private static Prose Untested() =>
        Prose.Of($"Nothing is called stable: that was not tested for fewer than {StabilityRow.LeastPapers} papers.");

    private static int Undecided(PaperClusters found) => found.Papers.Count(static paper => paper.Margin < Between);

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
