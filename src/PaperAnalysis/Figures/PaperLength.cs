using PaperAnalysis.Digests;

namespace PaperAnalysis.Figures;

/// <summary>A paper and how long its text is, in words.</summary>
public sealed record PaperLength(Paper Paper, int Words);
