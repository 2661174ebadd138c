using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Which terms are listed, and how their intervals are found.</summary>
public sealed record TermOptions : VocabularyOptions
{
    public static TermOptions Default { get; } = new();

    public BootstrapOptions Bootstrap { get; init; } = new();

    internal override void Check()
    {
        base.Check();
        Bootstrap.Check();
    }
}
