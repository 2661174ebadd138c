using PaperAnalysis.Duplicates;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>Which papers repeat, and how digests overlap, in the sentences of 03-duplicates.</summary>
public static partial class DuplicateFindings
{
    private const double Near = 0.8;

    /// <summary>The findings at the top of the page.</summary>
    /// <param name="merged">By exact repeats.</param>
    /// <param name="near">The same records, near duplicates merged too.</param>
    /// <param name="closest">The most similar different records, most similar first.</param>
    public static Prose Headline(
        Reconciliation merged,
        Incidence incidence,
        Reconciliation near,
        IReadOnlyList<PairRow> closest,
        RichnessEstimate pool,
        CaptureIndependence independence
    )
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(incidence);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(closest);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(independence);
        return Prose.Bullets(
            Repeating(merged),
            MostShared(incidence, static _ => Prose.None, Digests),
            merged.Kept.Count < 2 ? Prose.None : NearRepeats(merged, near, closest),
            incidence.Digests.Count < 2 ? Prose.None : PoolInAll(pool, independence)
        );
    }

    /// <summary>How many papers have several records.</summary>
    public static Prose Repeats(Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        var repeated = merged.Groups.Where(static group => group.Count > 1).ToList();
        var papers = merged.Kept.Count;
        if (repeated.Count == 0)
        {
            return Prose.Of(
                $"{(papers == 1 ? "The only paper has" : $"Each of the {Number(papers)} papers has")} one record."
            );
        }
        var most = repeated.Max(static group => group.Count);
        var records = repeated.All(group => group.Count == most)
            ? Prose.Of($"{Count(most, "record")}{Noun(repeated.Count, "", " each")}")
            : Prose.Of($"more than one record, at most {most}");
        return Prose.Of(
            $"**{Count(repeated.Count, "paper")}** {Noun(repeated.Count, "has", "have")} {records}. The {merged.RowsIn} records are {Count(papers, "paper")} kept and {Count(merged.Merged.Count, "record")} merged."
        );
    }

    /// <summary>Which record survives, and how far the merged ones differ from it.</summary>
    public static Prose Reasons(Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        var all = merged.Merged.Count;
        var differing = merged.Merged.Count(static fate => fate.Differences.Count > 0);
        return all == 0
            ? Prose.Of($"No record was merged, so the table has no rows.")
            : Prose.Of(
                $"The survivor is the {merged.Rule.Name}. {(differing == 0 ? Prose.Of($"{(all == 1 ? "The merged record says" : $"All {Number(all)} merged records say")} the same as {(all == 1 ? "its" : "their")} survivor.") : Prose.Of($"**{Capital(Of(differing, all, "merged record"))}** {Noun(differing, "differs from its", "differ from their")} survivor in some field."))}"
            );
    }

    /// <summary>How many records are nearly the same paper, and how alike the closest two are.</summary>
    /// <param name="merged">By exact repeats.</param>
    /// <param name="near">The same records, near duplicates merged too.</param>
    public static Prose NearRepeats(Reconciliation merged, Reconciliation near, IReadOnlyList<PairRow> closest)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(closest);
        var (more, flagged) = (near.Merged.Count - merged.Merged.Count, near.Flagged.Count);
        if (closest.Count == 0)
        {
            return merged.Kept.Count < 2
                ? Prose.Of($"There is one paper, and none to compare it with.")
                : Prose.Of($"No two papers share a run of five words.");
        }
        var first = Prose.Of($"{Prose.Code(closest[0].Id)} and {Prose.Code(closest[0].OtherId)}");
        var reach = Number(closest[0].Similarity, "0.000");
        return (more, flagged) switch
        {
            (0, 0) => Prose.Of(
                $"**No two papers** are near duplicates, at a Jaccard of {Near:0.0} or above: the closest two, {first}, reach {reach}."
            ),
            (0, _) => Prose.Of(
                $"**{Count(flagged, "link")}** of two papers {Noun(flagged, "reaches", "reach")} a Jaccard of {Near:0.0} and {Noun(flagged, "is", "are")} left to a reader to decide; the closest two, {first}, reach {reach}."
            ),
            (_, 0) => Prose.Of(
                $"**{Count(more, "record")}** {Noun(more, "repeats", "repeat")} a paper nearly, at a Jaccard of {Near:0.0} or above; the closest two, {first}, reach {reach}."
            ),
            _ => Prose.Of(
                $"**{Count(more, "record")}** {Noun(more, "repeats", "repeat")} a paper nearly, at a Jaccard of {Near:0.0} or above, and {Count(flagged, "link")} {Noun(flagged, "is", "are")} left to a reader to decide; the closest two, {first}, reach {reach}."
            ),
        };
    }

    /// <summary>How many passages recur.</summary>
    public static Prose Passages(IReadOnlyList<PassageRow> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var boilerplate = passages.Count(static row => row.Kind == "boilerplate");
        return passages.Count == 0
            ? Prose.Of($"No passage of eight words or more recurs in another paper.")
            : Prose.Of(
                $"**{Count(passages.Count, "passage")}** of eight words or more {Noun(passages.Count, "recurs", "recur")}{(boilerplate == 0 ? "" : $", {Number(boilerplate)} of them in so many papers as to be boilerplate")}. {(passages.Count == 1 ? "It" : "The longest")} has {passages.Max(static row => row.Words)} words."
            );
    }

    private static Prose Repeating(Reconciliation merged)
    {
        var (repeats, kept) = (merged.Merged.Count, merged.Kept.Count);
        return (merged.RowsIn, repeats) switch
        {
            (1, _) => Prose.Of($"There is **one paper**, and no other for it to repeat."),
            (_, 0) => Prose.Of($"**No record repeats another**: the {merged.RowsIn} records are as many papers."),
            _ => Prose.Of(
                $"**{repeats} of {merged.RowsIn} records** {Noun(repeats, "repeats", "repeat")} a paper; **{Count(kept, "distinct paper")}** {Noun(kept, "remains", "remain")}."
            ),
        };
    }
}
