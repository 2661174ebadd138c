namespace PaperAnalysis.Frequency;

/// <summary>A term in one digest.</summary>
/// <param name="Count">Occurrences in the digest.</param>
/// <param name="Documents">Papers of the digest that have it.</param>
/// <param name="PerMillion">Occurrences per million words of the digest.</param>
/// <param name="Low">Lower end of its interval, a gamma interval on the effective count
/// (<see cref="PaperAnalysis.Statistics.PaperRates"/>) in the papers of the digest.</param>
/// <param name="High">Upper end; +∞ for a digest of one paper. For a term that the digest has not, that of 3.7 papers with
/// as many occurrences as papers of the collection that have it, in the mean.</param>
public sealed record TermDigestRow(
    string Term,
    string Digest,
    int Count,
    int Documents,
    double PerMillion,
    double Low = 0,
    double High = 0
);
