namespace PaperAnalysis.Claims;

/// <summary>An acronym where a text defines it.</summary>
/// <param name="ShortForm">As it stands in the text, as in <c>LLMs</c>.</param>
/// <param name="LongForm">As it stands in the text, as in <c>large language models</c>.</param>
/// <param name="Start">Where the definition begins in the abstract.</param>
/// <param name="End">Where it ends.</param>
internal sealed record AcronymDefinition(string ShortForm, string LongForm, int Start, int End);
