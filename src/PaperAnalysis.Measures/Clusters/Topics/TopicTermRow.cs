namespace PaperAnalysis.Clusters;

/// <summary>A term of a topic.</summary>
/// <param name="Topic">From 0, topics descend by what they weigh in all papers together.</param>
/// <param name="Rank">From 1, in the order of <see cref="TopicModel.TopTerms"/>.</param>
/// <param name="Weight">The term's share of the topic; those of all terms sum to 1.</param>
public sealed record TopicTermRow(int Topic, int Rank, string Term, double Weight);
