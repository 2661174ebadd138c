namespace PaperAnalysis.Clusters;

/// <summary>A paper that resembles another one, or a text.</summary>
/// <param name="Similarity">Cosine of the TF-IDF weights, above 0 to 1.</param>
/// <param name="SharedTerms">The terms that contribute most to it, at most five, the greatest first. The contributions
/// of all shared terms sum to the similarity.</param>
public sealed record SimilarRow(string Id, string Title, double Similarity, IReadOnlyList<SharedTerm> SharedTerms);
