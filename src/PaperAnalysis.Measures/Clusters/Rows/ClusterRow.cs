namespace PaperAnalysis.Clusters;

/// <summary>A cluster, what it is about and how far to trust it.</summary>
/// <param name="Cluster">From 0, descending by size.</param>
/// <param name="LabelTerms">Up to three terms that share no word: what papers are about that most of this cluster's have
/// and few others (<see cref="PaperGroups"/> has the names of what is in it); where there are none, of its own terms those
/// that no other cluster has; none where the cluster has no term.</param>
/// <param name="Terms">Its terms by weight (<see cref="ClusterTerms"/>), also of an unstable cluster.</param>
/// <param name="Size">Papers.</param>
/// <param name="Stability">0 to 1 (<see cref="StabilityRow"/>).</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">What the stability allows to say.</param>
/// <param name="Silhouette">Mean over its papers, −1 to 1; null where there is no other cluster.</param>
/// <param name="Representatives">The ids of the papers nearest to its centroid, at most three, the nearest
/// first.</param>
/// <param name="Digests">The digests that its papers come from, by name.</param>
public sealed record ClusterRow(
    int Cluster,
    IReadOnlyList<string> LabelTerms,
    IReadOnlyList<string> Terms,
    int Size,
    double Stability,
    double Low,
    double High,
    StabilityLevel Level,
    double? Silhouette,
    IReadOnlyList<string> Representatives,
    IReadOnlyList<string> Digests
)
{
    /// <summary>
    /// Share of the draws of <see cref="Stability"/> that give the cluster again, with a Jaccard of .5 or more, and in which
    /// its first term or a variant of it is among the first two again (<see cref="LeadingTerms"/>); null where its name was found
    /// otherwise, and where the background knows less than .85 of the words of the collection, which then is of another field or language.
    /// </summary>
    public double? NamedAgain { get; init; }

    /// <summary>Share of those draws in which another term is among the first two, the one that most often is; null as above.</summary>
    public double? NamedOtherwise { get; init; }

    /// <summary>
    /// Whether it is a subject of the field: stable, of 50 papers or more, and called by the same term in enough draws, and by
    /// another in so much fewer, that other papers of the kind would give it again under this name, too.
    /// </summary>
    public bool IsSubject =>
        Level == StabilityLevel.Stable
        && Size >= LeadingTerms.LeastPapers
        && NamedAgain is { } again
        && again >= LeadingTerms.Sure
        // The difference of two shares is not exact.
        && again - (NamedOtherwise ?? 0) >= LeadingTerms.Lead - 1e-9;

    /// <summary>The label as it is shown, its terms with commas between; null without any.</summary>
    public string? Label => LabelTerms.Count == 0 ? null : string.Join(", ", LabelTerms);
}
