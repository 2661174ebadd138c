namespace PaperAnalysis.Claims;

/// <summary>Which way a quantity says that something changes or differs.</summary>
public enum Direction
{
    /// <summary>It measures a state: "a score of 2.4", "14 datasets".</summary>
    None,

    /// <summary>How much more, higher, faster or better.</summary>
    Increase,

    /// <summary>How much less, lower, smaller, reduced or saved.</summary>
    Decrease,
}
