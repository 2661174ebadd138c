using PaperAnalysis.Clusters;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>The map, the tree, topics and similar papers.</content>
public static partial class ClusterFindings
{
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
            ? Prose.Of($"No other paper is like {Prose.Code(chosen)}.")
            : Prose.Of(
                $"The nearest to {Prose.Code(chosen)} is {Prose.Code(nearest[0].Id)}, “{nearest[0].Title}”, with a similarity of **{nearest[0].Similarity:0.00}**; what they share most is {List(Apart(nearest[0].SharedTerms).Take(3).Select(static term => Prose.Of($"*{term}*")))}."
            );
    }

    // A word of a phrase that is said, too, tells the reader nothing new.
    private static IEnumerable<string> Apart(IReadOnlyList<SharedTerm> terms) =>
        terms
            .Select(static shared => shared.Term)
            .Where(term => !terms.Any(other => other.Term != term && TermVariants.Holds(other.Term, term)));
}
