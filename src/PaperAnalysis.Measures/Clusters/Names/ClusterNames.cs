namespace PaperAnalysis.Clusters;

/// <summary>
/// The names of clusters beside those of the groups in them: one that a cluster earns by itself, of terms that no group is
/// called by first; else the names of its largest groups, where these hold much of it or nothing else may name it. What
/// would lead in other samples (<see cref="LeadingTerms"/>) comes before all that.
/// </summary>
internal sealed class ClusterNames
{
    private const int MostGroups = 3;

    // Of a cluster's papers that are in groups whose names it takes.
    private const double Much = 0.4;

    // Of papers at large, the share with a word that tells nothing of some of them.
    private const double Common = 0.05;

    private readonly SubjectNames _names;
    private readonly Clustering _clustering;
    private readonly PaperGroups _groups;
    private readonly HashSet<string> _taken;

    // Terms that papers are about.
    private readonly HashSet<string> _subjects;

    private ClusterNames(SubjectTerms terms, Clustering clustering, PaperGroups groups)
    {
        (_clustering, _groups) = (clustering, groups);
        int[] themselves = [.. Enumerable.Range(0, clustering.Count)];
        _names = new SubjectNames(terms, clustering, clustering, themselves, coarse: true);
        _subjects =
        [
            .. terms
                .Entries.Where(static t => SubjectNames.MayName(t) && t.AtLarge.Share < Common)
                .Select(static t => t.Term),
        ];
        _taken = [.. groups.Groups.SelectMany(static g => g.Terms.Take(1)).Select(static t => t.Term)];
    }

    /// <summary>
    /// For each cluster up to three terms: where neither it nor its groups have a name, those of
    /// <see cref="ClusterLabel"/>.
    /// </summary>
    /// <param name="leads">Of each cluster the term that comes first; null for none.</param>
    /// <param name="rows">The terms of the clusters.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(
        SubjectTerms terms,
        Clustering clustering,
        PaperGroups groups,
        IReadOnlyList<LeadingTerm?> leads,
        IReadOnlyList<ClusterTermRow> rows
    )
    {
        var names = new ClusterNames(terms, clustering, groups);
        var own = names._names.Choose([.. names._taken]);
        var otherwise = ClusterLabel.Of(rows, clustering.Count);
        return
        [
            .. own.Select(
                (name, cluster) => Led(leads[cluster]?.Term, names.Chosen(cluster, name, otherwise[cluster]))
            ),
        ];
    }

    private static IReadOnlyList<string> Led(string? lead, IReadOnlyList<string> name)
    {
        var variants = new TermVariants();
        return lead is null ? name : [.. name.Prepend(lead).Where(variants.TryAdd).Take(ClusterLabel.Terms)];
    }

    private IReadOnlyList<string> Chosen(
        int cluster,
        IReadOnlyList<SubjectTerms.Entry> own,
        IReadOnlyList<string> otherwise
    ) =>
        own.Count > 0 && _names.IsEarned(cluster, own) ? [.. own.Select(static t => t.Term)]
        : OfGroups(cluster) is { Length: > 1 } names ? names
        : own.Count > 0 ? [.. own.Select(static t => t.Term)]
        : OfGroups(cluster, least: 0) is { Length: > 0 } some ? some
        : otherwise.Where(_subjects.Contains).ToArray() is { Length: > 0 } others ? others
        // None of them is more than a manner of speaking.
        : otherwise;

    private string[] OfGroups(int cluster, double least = Much)
    {
        GroupRow[] named =
        [
            .. _groups
                .Groups.Where(g => g.Cluster == cluster && g.Terms.Count > 0)
                .OrderByDescending(static g => g.Size)
                .Take(MostGroups),
        ];
        return named.Sum(static g => g.Size) >= least * _clustering.Sizes[cluster]
            ? [.. named.Select(static g => g.Terms[0].Term)]
            : [];
    }
}
