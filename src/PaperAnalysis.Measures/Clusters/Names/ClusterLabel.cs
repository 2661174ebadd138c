namespace PaperAnalysis.Clusters;

/// <summary>The terms that name a cluster.</summary>
internal static class ClusterLabel
{
    /// <summary>At most, in a name.</summary>
    public const int Terms = 3;

    // A word goes by the phrase that holds it where at least this share of its occurrences does.
    private const double Held = 0.5;

    /// <summary>
    /// For each cluster its first three terms that share no word nor a variant of one (a plural, a derivation, an
    /// acronym beside its long form): of those that no other cluster has among
    /// its own, where there are any. A term gives way to the longer one that holds most of its occurrences. None for a
    /// cluster without terms.
    /// </summary>
    /// <param name="terms">Of all clusters, by cluster and weight.</param>
    /// <param name="clusters">How many.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<ClusterTermRow> terms, int clusters)
    {
        var holders = terms
            .GroupBy(static t => t.Term, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        var byCluster = terms.ToLookup(static t => t.Cluster);
        return
        [
            .. Enumerable
                .Range(0, clusters)
                .Select(c =>
                {
                    ClusterTermRow[] own = [.. byCluster[c].Where(t => holders[t.Term] == 1)];
                    return Name(own.Length > 0 ? own : [.. byCluster[c]]);
                }),
        ];
    }

    private static List<string> Name(ClusterTermRow[] terms)
    {
        var words = new TermVariants();
        var taken = new List<string>();
        foreach (var term in terms.Select(t => Longest(t, terms)))
        {
            if (taken.Count < Terms && words.TryAdd(term))
            {
                taken.Add(term);
            }
        }

        return taken;
    }

    private static string Longest(ClusterTermRow term, ClusterTermRow[] terms) =>
        terms
            .Where(t => t.Count >= Held * term.Count && TermVariants.Holds(t.Term, term.Term))
            .MaxBy(static t => t.Term.Count(static c => c == ' '))!
            .Term;
}
