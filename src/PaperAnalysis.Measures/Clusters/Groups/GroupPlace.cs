namespace PaperAnalysis.Clusters;

/// <summary>The two groups that a paper is most together with, by their cores; negative for none.</summary>
internal readonly record struct GroupPlace(int First, double FirstShare, int Second, double SecondShare);
