namespace PaperAnalysis.Clusters;

/// <summary>A paper that resembles another one, or a text.</summary>
/// <param name="Similarity">By <see cref="Likeness"/>, above 0 to 1.</param>
/// <param name="SharedTerms">The terms that contribute most to it, at most five, the greatest first. The contributions
/// of all shared terms and <paramref name="OfClasses"/> sum to the similarity.</param>
/// <param name="OfClasses">What classes of words contribute: 0 in larger collections, and below 0 where the two are of
/// unlike classes.</param>
public sealed record SimilarRow(
    string Id,
    string Title,
    double Similarity,
    IReadOnlyList<SharedTerm> SharedTerms,
    double OfClasses = 0
);
