namespace PaperAnalysis.Clusters;

/// <summary>What two clusters are apart, and so at which height they merge.</summary>
public enum Linkage
{
    /// <summary>
    /// √(2·|A||B|/(|A|+|B|)) · ‖mean of A − mean of B‖, by which the scatter within clusters grows least (Ward 1963).
    /// </summary>
    Ward,

    /// <summary>
    /// The mean of ‖a − b‖² over all pairs of a in A and b in B (UPGMA; Sokal and Michener 1958). For points of length
    /// 1 this is twice the mean cosine distance.
    /// </summary>
    Average,
}
