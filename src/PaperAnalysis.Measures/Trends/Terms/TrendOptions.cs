using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Trends;

/// <summary>Which terms are tested for a trend, and how.</summary>
public sealed record TrendOptions
{
    public static TrendOptions Default { get; } = new();

    /// <summary>
    /// Which terms. Those in fewer than ten papers cannot show a trend that so many tests would let pass; how many
    /// papers a term has does not depend on when they came, so leaving it out keeps the rate of false discoveries
    /// (Bourgon, Gentleman and Huber 2010).
    /// </summary>
    public VocabularyOptions Terms { get; init; } = new() { MaxN = 2, MinDocuments = 10 };

    /// <summary>Null for the kind of day that more papers have.</summary>
    public DateSource? Source { get; init; }

    /// <summary>Of the rows by period; null for the shortest that has 30 papers on average and 40 periods at
    /// most.</summary>
    public PeriodUnit? Unit { get; init; }

    /// <summary>With fewer dated papers nothing is tested.</summary>
    public int LeastPapers { get; init; } = 100;

    /// <summary>
    /// With papers on fewer days nothing is tested: there are too few orders of them. Days with fewer than ten papers are
    /// joined with the next and count as one.
    /// </summary>
    public int LeastDays { get; init; } = 8;

    /// <summary>Random orders of the days or weeks, at most.</summary>
    public int Permutations { get; init; } = 99_999;

    public int Seed { get; init; } = 1;

    /// <summary>Two-sided confidence level of the intervals.</summary>
    public double Level { get; init; } = 0.95;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal void Check()
    {
        Terms.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(LeastPapers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LeastDays, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Permutations, 1);
        Confidence.Check(Level, nameof(Level));
    }
}
