namespace PaperAnalysis.Clusters;

/// <summary>A term by which a cluster is told from the others.</summary>
/// <param name="Rank">From 1, by descending weight.</param>
/// <param name="Term">A word, or a phrase that occurs verbatim, as it is most often written.</param>
/// <param name="Weight">c-TF-IDF; the formula stands at <see cref="ClusterTerms"/>. Compares terms of one
/// cluster.</param>
/// <param name="Count">Occurrences in papers of the cluster.</param>
/// <param name="Papers">Papers of the cluster that have it.</param>
public sealed record ClusterTermRow(int Cluster, int Rank, string Term, double Weight, int Count, int Papers);
