namespace PaperAnalysis.Clusters;

/// <summary>
/// One merge of a <see cref="Dendrogram"/>. Numbers below the count of points name points; count + i names what merge i
/// made.
/// </summary>
/// <param name="First">The lower number of the two that merge.</param>
/// <param name="Second">The higher number.</param>
/// <param name="Height">How far apart the two were, as their <see cref="Linkage"/> says.</param>
/// <param name="Size">Points in both.</param>
public readonly record struct DendrogramMerge(int First, int Second, double Height, int Size);
