namespace PaperAnalysis.Figures;

/// <summary>What the cells of an overlap matrix hold.</summary>
public enum OverlapShare
{
    /// <summary>Distinct papers in both digests.</summary>
    Count,

    /// <summary>Papers in both, as a share of papers in either.</summary>
    Jaccard,

    /// <summary>Papers in both, as a share of the row's digest.</summary>
    Containment,
}
