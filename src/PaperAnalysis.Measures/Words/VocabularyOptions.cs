namespace PaperAnalysis.Words;

/// <summary>Which n-grams become terms.</summary>
public record VocabularyOptions
{
    /// <summary>Words in the shortest terms, 1 to 5.</summary>
    public int MinN { get; init; } = 1;

    /// <summary>
    /// Words in the longest terms, 1 to 5. N-grams cross neither a sentence nor punctuation, so that each occurs
    /// verbatim.
    /// </summary>
    public int MaxN { get; init; } = 1;

    /// <summary>How many terms, the most frequent first; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>Leaves out terms in fewer papers.</summary>
    public int MinDocuments { get; init; } = 1;

    /// <summary>Leaves out terms in more than this share of the papers.</summary>
    public double MaxDocumentShare { get; init; } = 1;

    /// <summary>Leaves out terms that begin or end with one of these words; the words count in every total.</summary>
    public StopWords StopWords { get; init; } = StopWords.English;

    /// <summary>What is read of papers. A corpus was read before, and its own <see cref="Corpus.Fields"/> count.</summary>
    public PaperFields Fields { get; init; } = PaperFields.TitleAndAbstract;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal virtual void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinN, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxN, 5);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxN, MinN);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinDocuments, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Top ?? 1, 1, nameof(Top));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaxDocumentShare, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDocumentShare, 1);
    }
}
