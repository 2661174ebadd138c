using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Which terms are listed, and how their intervals are found.</summary>
public sealed record TermOptions
{
    public static TermOptions Default { get; } = new();

    /// <summary>Words in the shortest terms, 1 to 5.</summary>
    public int MinN { get; init; } = 1;

    /// <summary>Words in the longest terms, 1 to 5. N-grams cross neither a sentence nor punctuation, so that each occurs verbatim.</summary>
    public int MaxN { get; init; } = 1;

    /// <summary>How many terms are listed, the most frequent first; null lists all.</summary>
    public int? Top { get; init; }

    /// <summary>Terms in fewer papers are not listed.</summary>
    public int MinDocuments { get; init; } = 1;

    /// <summary>Terms that begin or end with one of these words are not listed; the words count in every total.</summary>
    public StopWords StopWords { get; init; } = StopWords.English;

    public PaperFields Fields { get; init; } = PaperFields.TitleAndAbstract;

    public BootstrapOptions Bootstrap { get; init; } = new();

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinN, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxN, 5);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxN, MinN);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinDocuments, 1);
        if (Top is < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Top),
                Top,
                "At least one term must be listed; leave Top null to list all."
            );
        }
    }
}
