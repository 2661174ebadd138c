using System.Globalization;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// From links to merged groups: a group is merged where each two of its records are linked, and flagged where not.
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
                    var link = evidence[(Math.Min(a, b), Math.Max(a, b))];
                    return new Evidence(MatchKind.Near, link.Similarity, link.Reason);
                }
            ),
        ];
        return new Reconciliation(papers, fates, rule, BetweenSurvivors(papers, fates, flagged));
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
        var component = Components.Of(
            papers.Count,
            links.Where(static l => l.Against is null).Select(static l => (l.A, l.B))
        );
        var members = links
            .SelectMany(static l => new[] { l.A, l.B })
            .Distinct()
            .Order()
            .GroupBy(i => component[i])
            .ToDictionary(static g => g.Key, static g => g.ToArray());
        var linked = links.Where(static l => l.Against is null).Select(static l => (l.A, l.B)).ToHashSet();
        var distant = new Dictionary<int, (int A, int B)>();
        foreach (var (key, group) in members)
        {
            if (DistantEnds(group, linked) is { } ends)
            {
                distant.Add(key, ends);
            }
        }

        var flagged = new List<FlaggedLink>();
        foreach (var link in links)
        {
            if (link.Against is { } against)
            {
                flagged.Add(
                    new FlaggedLink(papers[link.B], papers[link.A], link.Similarity, $"{against}; {link.Reason}")
                );
            }
            else if (distant.TryGetValue(component[link.A], out var ends))
            {
                var chain = string.Create(
                    CultureInfo.InvariantCulture,
                    $"chain of {members[component[link.A]].Length} records with distant ends ({papers[ends.A].Id} and {papers[ends.B].Id} are not linked)"
                );
                flagged.Add(
                    new FlaggedLink(papers[link.B], papers[link.A], link.Similarity, $"{chain}; {link.Reason}")
                );
            }
        }

        foreach (var key in distant.Keys)
        {
            foreach (var member in members[key])
            {
                component[member] = member;
            }
        }

        return (component, flagged);
    }

    private static (int A, int B)? DistantEnds(int[] group, HashSet<(int A, int B)> linked)
    {
        for (var j = 1; j < group.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (!linked.Contains((group[i], group[j])))
                {
                    return (group[i], group[j]);
                }
            }
        }

        return null;
    }
}
