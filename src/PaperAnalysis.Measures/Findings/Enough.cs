namespace PaperAnalysis.Findings;

/// <summary>How much a finding needs. With less, a sentence says so instead of a number that would mislead.</summary>
internal static class Enough
{
    /// <summary>Papers, before a bootstrap over them gives an interval: resamples of fewer are nearly all alike.</summary>
    public const int Papers = 10;

    /// <summary>Papers that share a term, before its rate is said to be that of a digest and not of one paper.</summary>
    public const int Documents = 3;

    /// <summary>Papers that stand in two digests, before the number of unseen ones is estimated (Robson and Regier 1964).</summary>
    public const int Recaptured = 7;

    /// <summary>Share of the listings that repeat a paper, before the number of unseen ones is estimated.</summary>
    public const double Coverage = 0.1;
}
