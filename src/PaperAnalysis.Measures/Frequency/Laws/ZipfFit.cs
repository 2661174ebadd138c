namespace PaperAnalysis.Frequency;

/// <summary>A Zipf–Mandelbrot law f(r) = C/(r + b)^a, fitted to the words of a corpus.</summary>
/// <param name="Exponent">a; 1 is Zipf's own law.</param>
/// <param name="ExponentLow">Lower end of its 95 % interval, by jackknife over groups of papers.</param>
/// <param name="Shift">b; 0 is Zipf's own law.</param>
/// <param name="Tokens">Words in all.</param>
/// <param name="Types">Distinct words.</param>
/// <param name="Ranks">Every word by ascending rank, with the fit and its residual.</param>
public sealed record ZipfFit(
    double Exponent,
    double ExponentLow,
    double ExponentHigh,
    double Shift,
    double ShiftLow,
    double ShiftHigh,
    long Tokens,
    int Types,
    IReadOnlyList<RankRow> Ranks
);
