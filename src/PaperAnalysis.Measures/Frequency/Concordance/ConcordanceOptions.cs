using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>How much is shown around a match, and in what order.</summary>
public sealed record ConcordanceOptions
{
    public static ConcordanceOptions Default { get; } = new();

    /// <summary>Words on each side; links, formulas and the like count as one.</summary>
    public int Window { get; init; } = 8;

    public ConcordanceOrder Order { get; init; } = ConcordanceOrder.Position;

    /// <inheritdoc cref="VocabularyOptions.Fields"/>
    public PaperFields Fields { get; init; } = PaperFields.TitleAndAbstract;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal void Check() => ArgumentOutOfRangeException.ThrowIfNegative(Window);
}
