using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The terms of clusters by class-based TF-IDF (Grootendorst 2022, BERTopic): tf·ln(1 + A/f), where tf is the term's
/// share of the occurrences of all candidate terms in the cluster (L1), f its occurrences in all clusters, and A the
/// mean number of occurrences in a cluster, truncated to a whole number as BERTopic has it. Papers in no cluster do not
/// count.
/// </summary>
/// <remarks>
/// Candidates occur verbatim: words joined by white space only. They neither begin nor end with a stop word, a number
/// or a word by which papers speak of themselves (<see cref="DiscourseWords"/>), and hold no stop word but
/// "of". A candidate that stands in the cluster only inside one longer candidate is left to that.
/// </remarks>
public static class ClusterTerms
{
    /// <summary>Words and phrases of up to three words in two papers or more; the 50,000 most frequent.</summary>
    public static VocabularyOptions Default { get; } =
        new()
        {
            MaxN = 3,
            MinDocuments = 2,
            Top = 50_000,
        };

    /// <summary>
    /// For each cluster the terms of the largest weight; ties by count, then ascend by term, ordinally. Fewer where the
    /// cluster has fewer.
    /// </summary>
    /// <param name="clustering">Of these papers.</param>
    /// <param name="top">Terms of each cluster.</param>
    /// <exception cref="ArgumentException">The clustering is of another number of points.</exception>
    public static IReadOnlyList<ClusterTermRow> Of(
        IReadOnlyList<Paper> papers,
        Clustering clustering,
        int top = 10,
        VocabularyOptions? terms = null
    ) => Of(Corpus.Of(papers, (terms ?? Default).Fields), clustering, top, terms);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, Clustering, int, VocabularyOptions?)"/>
    public static IReadOnlyList<ClusterTermRow> Of(
        Corpus corpus,
        Clustering clustering,
        int top = 10,
        VocabularyOptions? terms = null
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Of(new CandidateTerms(corpus, terms ?? Default), clustering, top);
    }

    /// <summary>
    /// The name of each cluster: the first terms that no other cluster has among its own, as <see cref="ClusterRow.Label"/>
    /// has them; null for a cluster without terms.
    /// </summary>
    /// <param name="clustering">Of the corpus's papers.</param>
    public static IReadOnlyList<string?> Names(Corpus corpus, Clustering clustering)
    {
        ArgumentNullException.ThrowIfNull(clustering);
        return
        [
            .. ClusterLabel
                .Of(Of(corpus, clustering), clustering.Count)
                .Select(static terms => terms.Count == 0 ? null : string.Join(", ", terms)),
        ];
    }

    internal static IReadOnlyList<ClusterTermRow> Of(CandidateTerms terms, Clustering clustering, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(clustering);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (clustering.Labels.Length != terms.Papers)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{terms.Papers} papers, but a clustering of {clustering.Labels.Length} points; expected the clustering of these papers."
                ),
                nameof(clustering)
            );
        }

        var counts = ClusterCounts.Of(terms, clustering);
        return
        [
            .. Enumerable.Range(0, clustering.Count).SelectMany(cluster => Ranked(terms, counts, cluster).Take(top)),
        ];
    }

    private static IEnumerable<ClusterTermRow> Ranked(CandidateTerms terms, ClusterCounts counts, int cluster) =>
        counts
            .Outermost(terms, cluster)
            .Select(e => (Term: terms[e.Term], Weight: counts.Weight(cluster, e.Term, e.Count), e.Count, e.Papers))
            .OrderByDescending(static t => t.Weight)
            .ThenByDescending(static t => t.Count)
            .ThenBy(static t => t.Term, StringComparer.Ordinal)
            .Select((t, i) => new ClusterTermRow(cluster, i + 1, t.Term, t.Weight, t.Count, t.Papers));
}
