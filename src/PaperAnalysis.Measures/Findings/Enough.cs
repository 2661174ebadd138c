namespace PaperAnalysis.Findings;

/// <summary>How much a finding needs. With less, a sentence says so instead of a number that would mislead.</summary>
internal static class Enough
{
    /// <summary>Papers, before their mean is compared with that of others: the interval of fewer is that of anything.</summary>
    public const int Papers = 10;

    /// <summary>Papers that share a term, before its rate is said to be that of a digest and not of one paper.</summary>
    public const int Documents = 3;

    /// <summary>Papers, before clusters of them are said to be subjects: of fewer any division looks sharp.</summary>
    public const int Clustered = 40;
}
