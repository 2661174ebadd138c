namespace PaperAnalysis.Frequency;

/// <summary>Which terms are compared, and how.</summary>
public sealed record KeynessOptions
{
    public static KeynessOptions Default { get; } = new();

    /// <summary>
    /// Which terms; <see cref="PaperAnalysis.Words.VocabularyOptions.Top"/> lists those of the greatest G².
    /// </summary>
    public TermOptions Terms { get; init; } = TermOptions.Default;

    /// <summary>
    /// Random relabellings of the papers, at most: p is never below 1/(this + 1), and q never below that times the
    /// terms tested. Fewer are drawn for a term that is plainly not significant.
    /// </summary>
    public int Permutations { get; init; } = 99_999;

    public int Seed { get; init; } = 1;

    /// <summary>
    /// Terms in fewer papers have q = 1 and do not count among the tests: four papers all in one group are no rarity in
    /// any relabelling, so they could not become significant and would only cost the others. The number of papers does
    /// not depend on which digest they are in, so leaving them out keeps the rate (Bourgon, Gentleman and Huber 2010).
    /// </summary>
    public int TestedDocuments { get; init; } = 5;

    /// <summary>
    /// α₀, the weight of the prior in words; each term's share of it is its share of both groups together. Monroe et
    /// al. take 500.
    /// </summary>
    public double PriorSize { get; init; } = 500;

    internal void Check()
    {
        Terms.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(Permutations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TestedDocuments, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PriorSize);
    }
}
