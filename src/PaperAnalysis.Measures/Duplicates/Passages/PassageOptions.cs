namespace PaperAnalysis.Duplicates;

/// <summary>What counts as a passage repeated across papers.</summary>
public sealed record PassageOptions
{
    /// <summary>The least length in words, 2 to 64.</summary>
    public int Words
    {
        get;
        init =>
            field = value is >= 2 and <= 64
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(value),
                    value,
                    "A passage has at least 2 words, and the least length is at most 64; 8 is usual."
                );
    } = 8;

    /// <summary>
    /// From how many different papers on a passage is boilerplate: a phrase of the field rather than of two texts.
    /// </summary>
    public int BoilerplatePapers { get; init; } = 3;
}
