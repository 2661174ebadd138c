using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Two kept records that look alike and were not merged, for a reader to decide.</summary>
/// <param name="Paper">The later of the two in the order of the input.</param>
/// <param name="Other">The earlier.</param>
/// <param name="Similarity">0 to 1, as the matcher measures it.</param>
public sealed record FlaggedLink(Paper Paper, Paper Other, double Similarity, string Reason);
