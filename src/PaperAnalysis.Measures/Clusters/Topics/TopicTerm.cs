namespace PaperAnalysis.Clusters;

/// <summary>A term of a topic.</summary>
/// <param name="Term">As it is most often written.</param>
/// <param name="Weight">Its share of the topic; those of all terms sum to 1.</param>
public readonly record struct TopicTerm(string Term, double Weight);
