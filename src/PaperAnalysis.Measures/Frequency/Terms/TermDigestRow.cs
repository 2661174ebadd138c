namespace PaperAnalysis.Frequency;

/// <summary>A term in one digest.</summary>
/// <param name="Count">Occurrences in the digest.</param>
/// <param name="Documents">Papers of the digest that have it.</param>
/// <param name="PerMillion">Occurrences per million words of the digest.</param>
/// <param name="Low">Lower end of its interval, by bootstrap over the papers of the digest.</param>
public sealed record TermDigestRow(
    string Term,
    string Digest,
    int Count,
    int Documents,
    double PerMillion,
    double Low = 0,
    double High = 0
);
