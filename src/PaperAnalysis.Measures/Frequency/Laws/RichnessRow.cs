namespace PaperAnalysis.Frequency;

/// <summary>How rich the vocabulary of a group of papers is.</summary>
/// <param name="Group">The digest, or <c>all</c>.</param>
/// <param name="Tokens">Words.</param>
/// <param name="Types">Distinct words.</param>
/// <param name="TypeTokenRatio">Types ÷ tokens; it falls with length, so compare only groups of like size.</param>
/// <param name="TypeTokenLow">Lower end of its 95 % interval, by jackknife over groups of papers.</param>
/// <param name="Hapax">Words that occur once.</param>
/// <param name="HapaxShare">Hapax ÷ types.</param>
/// <param name="Mattr">
/// Moving-average type-token ratio (Covington and McFall 2010): mean of the ratio over all windows of
/// <paramref name="Window"/> consecutive words of one paper; it does not depend on length. Null where no paper is that
/// long.
/// </param>
/// <param name="MattrLow">Lower end of Student's interval over papers; 0, and +∞ above, from one paper.</param>
public sealed record RichnessRow(
    string Group,
    int Papers,
    long Tokens,
    int Types,
    double TypeTokenRatio,
    double TypeTokenLow,
    double TypeTokenHigh,
    int Hapax,
    double HapaxShare,
    double HapaxLow,
    double HapaxHigh,
    int Window,
    double? Mattr,
    double? MattrLow,
    double? MattrHigh
);
