namespace PaperAnalysis.Clusters;

/// <summary>What a cluster's stability allows to say of it.</summary>
public enum StabilityLevel
{
    /// <summary>A single cluster, or one of fewer than 100 papers: nothing was tested, and nothing is said.</summary>
    Untested,

    /// <summary>Below .50: it describes these papers, and other papers of the kind mostly give no such cluster.</summary>
    Unstable,

    /// <summary>.50 and less than stable: there is a pattern, but which papers belong to it is doubtful.</summary>
    Pattern,

    /// <summary>
    /// .58 + 12 / n and more, of n papers: found again. In a disjoint sample of as many papers of the same kind, clustered in the same way and
    /// with its own number of clusters, a cluster of this level has a Jaccard of .5 or more in at least 80 % of cases
    /// at each of four sizes (docs/validation.md has the simulations).
    /// </summary>
    Stable,
}
