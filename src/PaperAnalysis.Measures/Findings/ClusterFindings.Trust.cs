using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>How many clusters there are, and how far to trust them.</content>
public static partial class ClusterFindings
{
    private const double Between = 0.1;

    /// <summary>How the number of clusters was chosen.</summary>
    public static Prose HowMany(PaperClusters found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var notes = Prose.Sentences(found.Notes.Select(static note => Prose.Of($"{Capital(note)}.")));
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
                $"Of {rows[0].K} to {rows[^1].K} clusters the rule takes **{sweep.K}**; {(gap == silhouette ? Prose.Of($"the silhouette and the gap statistic would take {gap}") : Prose.Of($"the silhouette would take {silhouette}, the gap statistic {gap}"))}."
            ),
            notes
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
            .. new (Func<ClusterRow, bool> Is, string One, string Many)[]
            {
                (
                    static c => c.IsSubject,
                    "is stable and a subject of the field",
                    "are stable and subjects of the field"
                ),
                (
                    static c => c is { Level: StabilityLevel.Stable, IsSubject: false },
                    "is stable under a name that depends on the sample",
                    "are stable under names that depend on the sample"
                ),
                (
                    static c => c.Level == StabilityLevel.Pattern,
                    "is a pattern with doubtful borders",
                    "are patterns with doubtful borders"
                ),
                (
                    static c => c.Level == StabilityLevel.Unstable,
                    "describes these papers only",
                    "describe these papers only"
                ),
            }
                .Select(level => (Count: clusters.Count(level.Is), level.One, level.Many))
                .Where(static level => level.Count > 0)
                .Select(level =>
                    Prose.Of(
                        $"**{(level.Count == clusters.Count ? Capital(Of(level.Count, level.Count, "cluster")) : Number(level.Count))}** {Noun(level.Count, level.One, level.Many)}"
                    )
                ),
        ];
        return levels.Count == 0 ? Untested()
            : levels.Count == 1 ? Prose.Of($"{levels[0]}.")
            : Prose.Of($"Of {Count(clusters.Count, "cluster")}, {List(levels, levels.Count)}.");
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
        var (stable, subjects) = (
            found.Clusters.Count(static cluster => cluster.Level == StabilityLevel.Stable),
            found.Clusters.Count(static cluster => cluster.IsSubject)
        );
        return found.Clusters[0].Level == StabilityLevel.Untested ? "none was tested in other papers"
            : stable == 0 ? "none is known to come again in other papers of the kind"
            : $"{Number(stable)} {Noun(stable, "is", "are")} known to come again in other papers of the kind, {(subjects == stable ? "under the same name" : subjects == 0 ? "none under the same name" : $"{Number(subjects)} under the same name")}";
    }

    // Of what is stable, that would be found again under the same name, and what it would not.
    private static Prose Subjects(List<ClusterRow> stable)
    {
        List<ClusterRow> subjects = [.. stable.Where(static cluster => cluster.IsSubject)];
        var others = stable.Count - subjects.Count;
        return stable.Count == 0 ? Prose.None
            : subjects.Count == 0
                ? Prose.Of(
                    $"What the stable {Noun(others, "one is", "ones are")} called depends on the sample: other papers of the kind may give {Noun(others, "it", "them")} again under another name."
                )
            : Prose.Of(
                $"{List(subjects.Select(static cluster => Prose.Of($"**{cluster.LabelTerms[0]}**")))} {Noun(subjects.Count, "is a subject", "are subjects")} of the field: other papers of the kind give {Noun(subjects.Count, "it", "them")} again under the same name{(others == 0 ? "" : $"; what the other {Noun(others, "stable one is", $"{Number(others)} stable ones are")} called depends on the sample")}."
            );
    }

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

    private static Prose Untested() =>
        Prose.Of($"Nothing is called stable: that was not tested for fewer than {StabilityRow.LeastPapers} papers.");

    private static int Undecided(PaperClusters found) => found.Papers.Count(static paper => paper.Margin < Between);
}
