namespace PaperAnalysis.Clusters;

/// <summary>Which terms of a topic come first.</summary>
internal enum TermRanking
{
    /// <summary>Those with the largest shares.</summary>
    Share,

    /// <summary>Those with the largest share · √(how much of the term in all papers is this topic's).</summary>
    OwnShare,
}
