using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>A number with what it counts or measures.</summary>
/// <param name="Number">Its value, with K, M, billion … multiplied out; the first end of a range.</param>
/// <param name="To">The other end of a range, else null.</param>
/// <param name="Unit"><c>%</c>, <c>pp</c> (percentage points), <c>x</c> (times), a measure's symbol, the noun counted,
/// or empty.</param>
/// <param name="Span">From the number to the end of its unit's symbol, in the text.</param>
/// <param name="Sentence">The sentence, in the text.</param>
public sealed record Quantity(
    double Number,
    double? To,
    string Unit,
    Direction Direction,
    CharSpan Span,
    CharSpan Sentence
);
