namespace PaperAnalysis.Clusters;

/// <summary>A term that leads a cluster's name.</summary>
/// <param name="Again">Share of the rounds of the stability in which it or a variant of it is among the first two again.</param>
/// <param name="Next">That share of the other term, no variant of it, that most often is.</param>
internal sealed record LeadingTerm(string Term, double Again, double Next);
