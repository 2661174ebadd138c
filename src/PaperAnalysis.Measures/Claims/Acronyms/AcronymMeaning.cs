namespace PaperAnalysis.Claims;

/// <summary>One meaning of an acronym with every way in which the collection writes it.</summary>
/// <param name="Acronym">The short form without a plural ending.</param>
/// <param name="LongForm">The most frequent variant; the one with fewer capitals, then the first in
/// ordinal order, where several are as frequent.</param>
/// <param name="Variants">All variants as they stand in the texts, the most frequent first.</param>
/// <param name="Papers">Ids of the papers that define it, in their order.</param>
/// <param name="IsSupported">Two papers or more define it, and a tenth of those that define the acronym.</param>
public sealed record AcronymMeaning(
    string Acronym,
    string LongForm,
    IReadOnlyList<string> Variants,
    IReadOnlyList<string> Papers,
    bool IsSupported
);
