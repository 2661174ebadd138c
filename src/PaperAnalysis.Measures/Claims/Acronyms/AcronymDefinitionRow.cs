namespace PaperAnalysis.Claims;

/// <summary>A place where an abstract defines an acronym.</summary>
/// <param name="Acronym">The short form without a plural ending, so that <c>LLM</c> and <c>LLMs</c> are one.</param>
/// <param name="LongForm">As it stands there.</param>
/// <param name="Meaning">The long form by which this meaning goes: the most frequent of its variants.</param>
/// <param name="Ambiguous">The acronym has more than one meaning with support (<see cref="AcronymMeaning"/>).</param>
/// <param name="Line">The line of <paramref name="File"/> on which the sentence begins.</param>
public sealed record AcronymDefinitionRow(
    string Acronym,
    string LongForm,
    string Meaning,
    bool Ambiguous,
    string Id,
    string File,
    int Line,
    string Sentence
);
