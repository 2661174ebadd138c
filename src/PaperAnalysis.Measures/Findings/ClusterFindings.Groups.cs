using PaperAnalysis.Clusters;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>Groups finer than clusters.</content>
public static partial class ClusterFindings
{
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
        var those =
            two == between.Count ? Prose.Of($"{Noun(two, "it was", "all of them were")}")
            : two == 0 ? Prose.Of($"{Noun(between.Count, "it was", "they were")}")
            : Prose.Of($"**{Number(two)}** of them {Noun(two, "was", "were")}");
        return found.Groups.Groups.Count == 0 ? Prose.Of($"There are no groups, so no paper stands between two.")
            : between.Count == 0 ? Prose.Of($"Every paper is in a group, and none stands between two.")
            : Prose.Of(
                $"{Capital(Of(between.Count, found.Papers.Count, "paper"))} {Noun(Math.Max(1, between.Count), "is", "are")} in no group, and {those} together with papers of two groups in {(two == 0 ? "no" : "some")} run."
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
}
