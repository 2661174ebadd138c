namespace PaperAnalysis.Frequency;

/// <summary>A word by its rank.</summary>
/// <param name="Rank">1 for the most frequent word; words of equal count have ranks of their own, in ordinal
/// order.</param>
/// <param name="Fitted">Occurrences that the fitted law gives this rank.</param>
public sealed record RankRow(int Rank, string Term, int Count, double Fitted)
{
    /// <summary>ln(count/fitted): what the law misses.</summary>
    public double Residual => Math.Log(Count / Fitted);
}
