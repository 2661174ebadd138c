namespace PaperAnalysis.Clusters;

/// <summary>What a cluster's stability allows to say of it (Hennig 2007).</summary>
public enum StabilityLevel
{
    /// <summary>Below .60: other papers would have given other clusters; it is shown and not named.</summary>
    Unstable,

    /// <summary>.60 to .75: there is a pattern, but which papers belong to it is doubtful.</summary>
    Pattern,

    /// <summary>.75 to .85.</summary>
    Stable,

    /// <summary>Above .85.</summary>
    VeryStable,
}
