namespace PaperAnalysis.Claims;

/// <summary>A quantity in an abstract; see <see cref="Quantity"/>.</summary>
/// <param name="Text">The number with its unit's symbol, as it stands in the digest, but for
/// a tilde, which is TeX's space, or a dash between two numbers.</param>
/// <param name="Start">Where <paramref name="Text"/> begins in the abstract.</param>
/// <param name="Line">The line of <paramref name="File"/> on which the sentence begins.</param>
public sealed record QuantityRow(
    string Text,
    double Number,
    double? To,
    string Unit,
    Direction Direction,
    int Start,
    int SentenceStart,
    int SentenceEnd,
    string Id,
    string File,
    int Line,
    string Sentence
);
