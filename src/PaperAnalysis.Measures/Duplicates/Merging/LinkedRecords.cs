using System.Globalization;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// From links to merged groups, by <see cref="AverageLinkage"/>; links between groups that stay apart are flagged.
/// </summary>
internal static class LinkedRecords
{
    public static Reconciliation Merge(
        IReadOnlyList<Paper> papers,
        int[] exact,
        DistinctRecords distinct,
        IReadOnlyList<Link> links,
        SurvivorRule rule
    )
    {
        var (component, flagged) = Close(distinct.Papers, links);
        var place = new Dictionary<int, int>(distinct.Index.Length);
        for (var d = 0; d < distinct.Index.Length; d++)
        {
            place.Add(distinct.Index[d], d);
        }

        var evidence = links.Where(static l => l.Against is null).ToDictionary(static l => (l.A, l.B));
        var strongest = Strongest(links, component);
        var label = Array.ConvertAll(exact, first => distinct.Index[component[place[first]]]);
        RecordFate[] fates =
        [
            .. Grouping.Fates(
                papers,
                label,
                rule,
                (i, survivor) =>
                {
                    if (exact[i] == exact[survivor])
                    {
                        return ExactDuplicates.Compare(papers[i], papers[survivor]);
                    }

                    var (a, b) = (place[exact[i]], place[exact[survivor]]);
                    if (evidence.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var link))
                    {
                        return new Evidence(MatchKind.Near, link.Similarity, link.Reason);
                    }

                    // Not linked with its survivor itself, but with most of the group.
                    link = strongest[a];
                    var by = distinct.Papers[link.A == a ? link.B : link.A];
                    return new Evidence(MatchKind.Near, link.Similarity, $"{link.Reason}, with {by.Id} of its group");
                }
            ),
        ];
        return new Reconciliation(papers, fates, rule, BetweenSurvivors(papers, fates, flagged));
    }

    /// <summary>For each record its strongest link into its own group.</summary>
    private static Dictionary<int, Link> Strongest(IReadOnlyList<Link> links, int[] component)
    {
        var strongest = new Dictionary<int, Link>();
        foreach (var link in links.Where(l => l.Against is null && component[l.A] == component[l.B]))
        {
            foreach (var end in new[] { link.A, link.B })
            {
                if (!strongest.TryGetValue(end, out var best) || link.Similarity > best.Similarity)
                {
                    strongest[end] = link;
                }
            }
        }

        return strongest;
    }

    /// <summary>The links as their records' survivors see them: one for each two, the most similar.</summary>
    private static IEnumerable<FlaggedLink> BetweenSurvivors(
        IReadOnlyList<Paper> papers,
        RecordFate[] fates,
        IReadOnlyList<FlaggedLink> links
    )
    {
        var place = new Dictionary<Paper, int>(papers.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < papers.Count; i++)
        {
            place.Add(papers[i], i);
        }

        int Survivor(Paper paper) =>
            fates[place[paper]] is RecordFate.Merged merged ? place[merged.Survivor] : place[paper];
        return links
            .Select(link => (Link: link, A: Survivor(link.Other), B: Survivor(link.Paper)))
            .Where(static l => l.A != l.B)
            .Select(static l => l.A < l.B ? l : (l.Link, A: l.B, B: l.A))
            .GroupBy(static l => (l.A, l.B))
            .OrderBy(static g => g.Key.B)
            .ThenBy(static g => g.Key.A)
            .Select(g =>
                g.MaxBy(static l => l.Link.Similarity).Link with
                {
                    Paper = papers[g.Key.B],
                    Other = papers[g.Key.A],
                }
            );
    }

    /// <summary>For each record the least index of its merged group, and the links that were not followed.</summary>
    public static (int[] Component, IReadOnlyList<FlaggedLink> Flagged) Close(
        IReadOnlyList<Paper> papers,
        IReadOnlyList<Link> links
    )
    {
        var component = AverageLinkage.Of(papers.Count, links);
        var sizes = component.CountBy(static c => c).ToDictionary();
        var apart = links.Where(l => component[l.A] != component[l.B]).ToList();
        var between = apart
            .Where(static l => l.Against is null)
            .CountBy(l => Ordered(component[l.A], component[l.B]))
            .ToDictionary();
        var flagged = new List<FlaggedLink>();
        foreach (var link in apart)
        {
            var (a, b) = Ordered(component[link.A], component[link.B]);
            var against =
                link.Against
                ?? string.Create(
                    CultureInfo.InvariantCulture,
                    $"of the {(long)sizes[a] * sizes[b]} pairs between two groups only {between[(a, b)]} {(between[(a, b)] == 1 ? "is" : "are")} linked"
                );
            flagged.Add(new FlaggedLink(papers[link.B], papers[link.A], link.Similarity, $"{against}; {link.Reason}"));
        }

        return (component, flagged);
    }

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
