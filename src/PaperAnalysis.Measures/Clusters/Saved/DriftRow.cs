namespace PaperAnalysis.Clusters;

/// <summary>A measure of the training papers and of new ones.</summary>
/// <param name="Measure">similarity: to the nearest centroid, a cosine; unseen words: share of a paper's words; or the
/// share of the papers in a cluster.</param>
/// <param name="Training">Mean over the training papers, each placed as if it were new.</param>
/// <param name="New">Mean over the new papers.</param>
/// <param name="Low">Lower end of the 95 % interval of New − Training (Student 1908, with one variance for
/// both).</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p of no difference.</param>
/// <param name="Q">The same over all rows after Benjamini and Hochberg.</param>
public sealed record DriftRow(string Measure, double Training, double New, double Low, double High, double P, double Q);
