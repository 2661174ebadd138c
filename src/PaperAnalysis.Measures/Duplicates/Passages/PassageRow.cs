using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>A run of words that stands in the abstracts of different papers.</summary>
/// <param name="Text">Verbatim, as the first of the papers has it.</param>
/// <param name="Words">Its length.</param>
/// <param name="Papers">Different papers that hold it.</param>
/// <param name="Occurrences">How often it occurs, twice in one paper counted twice.</param>
/// <param name="Kind">passage, or boilerplate where it stands in many papers.</param>
/// <param name="Places">Where it stands, in the order of the papers: the paper, and the span in its abstract.</param>
public sealed record PassageRow(
    string Text,
    int Words,
    int Papers,
    int Occurrences,
    string Kind,
    IReadOnlyList<PassagePlace> Places
);

/// <param name="Id">The paper.</param>
/// <param name="Span">UTF-16 code units of its abstract.</param>
public readonly record struct PassagePlace(string Id, CharSpan Span)
{
    /// <summary>As a frame shows it: <c>000:017 120-164</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id} {Span.Start}-{Span.End}");
}
