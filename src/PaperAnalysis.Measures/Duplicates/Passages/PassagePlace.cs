using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <param name="Id">The paper.</param>
/// <param name="Span">UTF-16 code units of its abstract.</param>
public readonly record struct PassagePlace(string Id, CharSpan Span);
