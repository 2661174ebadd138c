namespace PaperAnalysis.Frequency;

/// <summary>Heaps' law V = K·n^β: distinct words by words read.</summary>
/// <param name="Factor">K.</param>
/// <param name="Exponent">β; below 1, new words become rarer.</param>
/// <param name="ExponentLow">Lower end of its 95 % interval, by jackknife over groups of papers.</param>
/// <param name="Curve">The growth of the vocabulary with the fit and its residual.</param>
public sealed record HeapsFit(
    double Factor,
    double Exponent,
    double ExponentLow,
    double ExponentHigh,
    IReadOnlyList<HeapsRow> Curve
);
