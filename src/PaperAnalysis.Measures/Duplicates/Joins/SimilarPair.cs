namespace PaperAnalysis.Duplicates;

/// <summary>
/// Two records by their index in the list that was searched, <paramref name="A"/> before <paramref name="B"/>.
/// </summary>
/// <param name="Similarity">Jaccard of the two shingle sets, verified on the text.</param>
internal readonly record struct SimilarPair(int A, int B, double Similarity);
