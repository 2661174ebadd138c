namespace PaperAnalysis.Duplicates;

/// <summary>What counts as a passage repeated across papers.</summary>
public sealed record PassageOptions
{
    /// <summary>The least length in words, 2 to 64.</summary>
    public int Words { get; init; } = 8;

    /// <summary>
    /// From how many different papers on a passage is boilerplate: a phrase of the field rather than of two texts.
    /// </summary>
    public int BoilerplatePapers { get; init; } = 3;

    internal void Check()
    {
        if (Words is < 2 or > 64)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Words),
                Words,
                "A passage has at least 2 words, and the least length is at most 64; 8 is usual."
            );
        }
    }
}
