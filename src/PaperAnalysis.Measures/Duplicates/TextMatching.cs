namespace PaperAnalysis.Duplicates;

/// <summary>How near duplicates are told by their text.</summary>
public sealed record TextMatching
{
    /// <summary>The least Jaccard of two shingle sets that links two records, above 0 and at most 1.</summary>
    public double Threshold { get; init; } = 0.8;

    public ShingleOptions Shingles { get; init; } = new();

    public SurvivorRule Survivor { get; init; } = SurvivorRule.First;

    internal void Check()
    {
        Shingles.Check();
        if (Threshold is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(Threshold),
                Threshold,
                "A threshold lies above 0 and at most at 1, as in 0.8."
            );
        }
    }
}
