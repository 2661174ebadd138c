using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Which terms are listed, and how their intervals are found.</summary>
public sealed record TermOptions : VocabularyOptions
{
    public static TermOptions Default { get; } = new();

    /// <summary>Two-sided confidence level of the intervals.</summary>
    public double Level { get; init; } = 0.95;

    internal override void Check()
    {
        base.Check();
        Confidence.Check(Level);
    }
}
