namespace PaperAnalysis.Frames;

/// <summary>How two columns of numbers are compared.</summary>
public enum CorrelationMethod
{
    /// <summary>How near the points lie to a straight line: the covariance over both standard deviations.</summary>
    Pearson,

    /// <summary>How near to any rising or falling curve: Pearson's of the ranks, ties at their mean rank.</summary>
    Spearman,
}
