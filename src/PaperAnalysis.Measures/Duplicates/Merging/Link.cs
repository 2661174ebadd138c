namespace PaperAnalysis.Duplicates;

/// <summary>Evidence that two distinct records are one paper.</summary>
/// <param name="A">Index among the distinct records, below <paramref name="B"/>.</param>
/// <param name="Reason">The evidence, in words.</param>
/// <param name="Against">What forbids to merge them all the same; null where nothing does.</param>
internal readonly record struct Link(int A, int B, double Similarity, string Reason, string? Against);
