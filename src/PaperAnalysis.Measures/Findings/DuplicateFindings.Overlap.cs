using PaperAnalysis.Duplicates;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>What digests share.</content>
public static partial class DuplicateFindings
{
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

    private static Prose OneDigest { get; } = Prose.Of($"There is one digest, and no other for it to overlap.");

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
