namespace PaperAnalysis.Claims;

/// <summary>One meaning of an acronym, and how often papers speak of it under either name.</summary>
/// <param name="Meaning">Its long form; null for the uses of an acronym with several meanings that no definition decides.</param>
/// <param name="Ambiguous">The acronym has more than one meaning with support (<see cref="AcronymMeaning"/>).</param>
/// <param name="Readings">How many meanings papers give the acronym, with support or without.</param>
/// <param name="Definitions">Places that define it.</param>
/// <param name="CountShort">Uses of the acronym, with or without a plural ending.</param>
/// <param name="CountLong">Uses of the long form or a variant of it.</param>
/// <param name="Count">Mentions under either name. A definition "long form (SF)" names the thing once: CountShort +
/// CountLong − Definitions.</param>
/// <param name="DocumentsShort">Papers that use the acronym.</param>
/// <param name="DocumentsLong">Papers that use the long form.</param>
/// <param name="Documents">Papers that use either.</param>
public sealed record AcronymRow(
    string Acronym,
    string? Meaning,
    bool Ambiguous,
    int Readings,
    int Definitions,
    int CountShort,
    int CountLong,
    int Count,
    int DocumentsShort,
    int DocumentsLong,
    int Documents
);
