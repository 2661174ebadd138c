namespace PaperAnalysis.Clusters;

/// <summary>How far apart two points are.</summary>
public enum Distance
{
    /// <summary>‖a − b‖.</summary>
    Euclidean,

    /// <summary>1 − cos(a, b). A row of zeros is 1 from every other point and 0 from another row of zeros.</summary>
    Cosine,
}
