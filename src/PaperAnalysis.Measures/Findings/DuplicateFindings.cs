using PaperAnalysis.Duplicates;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <summary>Which papers repeat, and how digests overlap, in the sentences of 03-duplicates.</summary>
public static class DuplicateFindings
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
        var times = repeated.All(group => group.Count == most)
            ? Prose.Of($"{Number(most)} {(repeated.Count == 1 ? "of them" : "each")}")
            : Prose.Of($"at most {most}");
        return Prose.Of(
            $"**{Count(repeated.Count, "paper")}** {Noun(repeated.Count, "has", "have")} more than one record, {times}. The {merged.RowsIn} records are {Count(papers, "paper")} kept and {Count(merged.Merged.Count, "record")} merged."
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

    /// <summary>Which two digests share the most papers.</summary>
    public static Prose Overlap(Incidence incidence)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        return MostShared(
            incidence,
            static most => Prose.Of($": {Pairs(most)}"),
            static (pair, all) =>
                Prose.Of(
                    $"**{pair.DigestA}** and **{pair.DigestB}** share {(all == 1 ? "" : "the most, ")}{Count(pair.Shared, "paper")}: {Part(pair.DigestA, pair.SizeA, pair.ContainmentA, pair.ContainmentALow, pair.ContainmentAHigh)} and {Part(pair.DigestB, pair.SizeB, pair.ContainmentB, pair.ContainmentBLow, pair.ContainmentBHigh)}."
                )
        );

        static Prose Part(string digest, int size, double share, double low, double high) =>
            size < Enough.Papers
                ? Prose.Of($"{Percent(share)} of the {size} of {digest}")
                : Prose.Of($"{Percent(share)} of {digest} ({Interval(low, high, "P0")})");
    }

    /// <summary>Which two digests are most alike whatever their sizes, and which least.</summary>
    public static Prose Likeness(Incidence incidence)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        var (pairs, all) = (DigestOverlap.Pairs(incidence), AllPairs(incidence));
        var (most, least) = (Most(pairs, static pair => pair.Jaccard), Least(pairs, static pair => pair.Jaccard));
        if (Same(pairs, all) is { IsNone: false } same)
        {
            return same;
        }
        if (most.Count == 0)
        {
            return NothingShared(all);
        }
        var apart = all - pairs.Count;
        if (apart == 0 && most[0].Jaccard == least[0].Jaccard)
        {
            return all == 1
                ? Prose.Of(
                    $"Of the papers of {most[0].DigestA} and {most[0].DigestB} together, **{Percent(most[0].Jaccard)}** stand in both (the Jaccard index{Bounds(most[0])})."
                )
                : Prose.Of($"All {all} pairs of digests are equally alike (Jaccard {most[0].Jaccard:0.000}).");
        }
        var alike =
            most.Count == 1
                ? Prose.Of(
                    $"Size aside, **{most[0].DigestA}** and **{most[0].DigestB}** are most alike (Jaccard {most[0].Jaccard:0.000}{Bounds(most[0])})"
                )
                : Prose.Of($"Size aside, {Pairs(most)} are most alike (Jaccard {most[0].Jaccard:0.000})");
        return apart > 0
            ? Prose.Of($"{alike}; {Of(apart, all, "pair")} {Noun(apart, "shares", "share")} no paper.")
            : Prose.Of(
                $"{alike}, {Pairs(least)} least ({least[0].Jaccard:0.000}{(least.Count == 1 ? Bounds(least[0]) : "")})."
            );
    }

    /// <summary>How many papers stand in one digest alone, and in all.</summary>
    public static Prose Regions(Incidence incidence)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        var (papers, digests) = (incidence.Papers.Count, incidence.Digests.Count);
        var single = incidence.Papers.Count(static listed => listed.Count == 1);
        var everywhere = incidence.Papers.Count(listed => listed.Count == digests);
        return digests < 2 ? OneDigest
            : everywhere == papers
                ? Prose.Of(
                    $"{(papers == 1 ? "The only paper stands" : $"All {Number(papers)} papers stand")} in {(digests == 2 ? "both" : $"all {Number(digests)}")} digests."
                )
            : single == papers ? Prose.Of($"Every paper stands in one digest alone.")
            : digests == 2
                ? Prose.Of(
                    $"**{single} of {papers}** papers {Noun(single, "stands", "stand")} in one digest alone, **{everywhere}** in both."
                )
            : Prose.Of(
                $"**{single} of {papers}** papers {Noun(single, "stands", "stand")} in one digest alone, {papers - single} in several, and {(everywhere == 0 ? Prose.Of($"none in all {digests}") : Prose.Of($"**{everywhere}** in all {digests}"))}."
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

    /// <summary>How many new papers the last digest brings beside the first.</summary>
    public static Prose Growth(IReadOnlyList<AccumulationRow> curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.Count < 2)
        {
            return Prose.Of($"There is one digest, and so no growth to see.");
        }
        var (first, last) = (curve[0].Papers, curve[^1].Papers - curve[^2].Papers);
        return Math.Abs(last) < 0.05
                ? Prose.Of(
                    $"The last digest read adds **no new paper** in the mean over all orders, the first {first:0.0}."
                )
            : Math.Abs(first - last) < 0.05
                ? Prose.Of(
                    $"The last digest read adds as many papers as the first, **{last:0.0}** in the mean over all orders: no paper stands in two."
                )
            : Prose.Of(
                $"The last digest read adds **{last:0.0} papers** in the mean over all orders, the first {first:0.0}."
            );
    }

    /// <summary>How many papers there are in all, where the digests allow to say so.</summary>
    public static Prose Unseen(RichnessEstimate pool, CaptureIndependence independence)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(independence);
        if (independence.IsRejected)
        {
            var conflict =
                independence is { PPairs: { } pairs, PObserved: { } seen, Most: { } most, Least: { } least }
                && pairs <= seen
                    ? Prose.Of($"{Gives(most)}, but {Gives(least)}")
                    : Prose.Of(
                        $"by what pairs share, independent digests would show {independence.Expected:0} papers, but {independence.Observed} were seen"
                    );
            return Prose.Of(
                $"The digests are **not independent samples of one pool** ({P(independence.P!.Value)}): {conflict}. So none of these estimates is the number of papers there are."
            );
        }
        if (pool.IsSupported && pool.Estimate <= pool.Observed)
        {
            return Prose.Of(
                $"No more than one paper stands in one digest alone, so nothing speaks for papers that no digest lists: Chao2 gives the **{Count(pool.Observed, "paper")}** seen."
            );
        }
        var chao = pool.IsSupported
            ? Prose.Of(
                $"Chao2 gives **{pool.Estimate:0} papers** in all (95 % interval {Interval(pool.Low, pool.High, "0")}); {pool.Observed} were seen."
            )
            : Prose.Of($"**No estimate** can be given: {pool.Problem}.");
        var test = independence switch
        {
            { P: { } p } => Prose.Of($"The overlaps can be those of independent samples of one pool ({P(p)})."),
            { Untested: { } why } when pool.IsSupported => Prose.Of(
                $"Whether the digests are independent samples is not tested: {why}."
            ),
            _ => Prose.None,
        };
        return Prose.Sentences(chao, test);

        static Prose Gives(ChapmanRow row) =>
            row.Shared == 0 ? Prose.Of($"{row.DigestA} and {row.DigestB} share none")
            : row.Estimate < row.Low
                ? Prose.Of(
                    $"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers, fewer than the {row.Low:0} seen"
                )
            : Prose.Of(
                $"{row.DigestA} and {row.DigestB} give {row.Estimate:0} papers ({Interval(row.Low, row.High, "0")})"
            );
    }

    private static Prose OneDigest { get; } = Prose.Of($"There is one digest, and no other for it to overlap.");

    private static string P(double p) => p < 0.001 ? "p < 0.001" : $"p = {Number(p, "0.000")}";

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

    /// <param name="pairs">What follows where several pairs share as many.</param>
    /// <param name="one">The sentence on the one pair that shares the most, of so many pairs.</param>
    private static Prose MostShared(
        Incidence incidence,
        Func<IReadOnlyList<OverlapRow>, Prose> pairs,
        Func<OverlapRow, long, Prose> one
    )
    {
        var (sharing, all) = (DigestOverlap.Pairs(incidence), AllPairs(incidence));
        var most = Most(sharing, static pair => pair.Shared);
        return Same(sharing, all) is { IsNone: false } same ? same
            : most.Count == 0 ? NothingShared(all)
            : most.Count > 1
                ? Prose.Of(
                    $"**{most.Count} of {all} pairs** of digests share the most, {Count(most[0].Shared, "paper")} each{pairs(most)}."
                )
            : one(most[0], all);
    }

    private static Prose Digests(OverlapRow pair, long all) =>
        Prose.Of(
            $"Digests **{pair.DigestA}** and **{pair.DigestB}** share {(all == 1 ? "" : "the most: ")}{Count(pair.Shared, "paper")}, Jaccard {pair.Jaccard:0.00}{(Bounds(pair, "0.00") is { Length: > 0 } bounds ? $" ({bounds[2..]})" : "")}."
        );

    private static Prose PoolInAll(RichnessEstimate pool, CaptureIndependence independence) =>
        independence.IsRejected
            ? Prose.Of(
                $"How many papers there are in all is not to be told from the overlaps: the digests are not independent samples of one pool."
            )
        : pool.IsSupported
            ? Prose.Of(
                $"There would be **{pool.Estimate:0} papers** in all ({Interval(pool.Low, pool.High, "0")}, Chao2) if the digests were independent samples; {pool.Observed} were seen."
            )
        : Prose.Of($"How many papers there are in all is not to be told: {pool.Problem}.");

    /// <summary>Where all digests hold the same papers; else nothing.</summary>
    private static Prose Same(IReadOnlyList<OverlapRow> pairs, long all) =>
        pairs.Count == 0
        || pairs.Count < all
        || pairs.Any(static pair => pair.Shared < Math.Max(pair.SizeA, pair.SizeB))
            ? Prose.None
        : pairs.Count == 1
            ? Prose.Of(
                $"Both digests hold the same {(pairs[0].Shared == 1 ? "paper" : Count(pairs[0].Shared, "paper"))}."
            )
        : Prose.Of($"All digests hold the same {(pairs[0].Shared == 1 ? "paper" : Count(pairs[0].Shared, "paper"))}.");

    /// <summary>Pairs of digests, whether they share a paper or not.</summary>
    private static long AllPairs(Incidence incidence) =>
        (long)incidence.Digests.Count * (incidence.Digests.Count - 1) / 2;

    private static Prose NothingShared(long pairs) =>
        pairs switch
        {
            0 => OneDigest,
            1 => Prose.Of($"The two digests share no paper."),
            _ => Prose.Of($"No two digests share a paper."),
        };

    private static Prose Pairs(IEnumerable<OverlapRow> pairs) =>
        List(pairs.Select(static pair => Prose.Of($"**{pair.DigestA}** with **{pair.DigestB}**")));

    /// <summary>The interval of a Jaccard of papers enough.</summary>
    private static string Bounds(OverlapRow pair, string format = "0.000") =>
        pair.SizeA + pair.SizeB - pair.Shared < Enough.Papers
            ? ""
            : $", 95 % interval {Interval(pair.JaccardLow, pair.JaccardHigh, format)}";
}
