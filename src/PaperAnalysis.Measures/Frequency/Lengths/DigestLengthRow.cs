namespace PaperAnalysis.Frequency;

/// <summary>The papers of a digest and their lengths in words.</summary>
/// <param name="Papers">Records that were given; duplicates count unless they were merged before.</param>
/// <param name="TitleMean">Mean words of a title, with the ends of Student's interval; 0 to +∞ from one paper, which says
/// nothing of others.</param>
/// <param name="AbstractMean">Mean words of an abstract, likewise.</param>
public sealed record DigestLengthRow(
    string Digest,
    int Papers,
    double TitleMean,
    double TitleLow,
    double TitleHigh,
    int AbstractLeast,
    double AbstractMedian,
    int AbstractMost,
    double AbstractMean,
    double AbstractLow,
    double AbstractHigh
);
