namespace PaperAnalysis.Words;

/// <summary>How acronyms are written.</summary>
internal static class AcronymForm
{
    /// <summary>
    /// Without a plural ending: <c>LLMs</c> is <c>LLM</c>, <c>P2Ps</c> is <c>P2P</c>; <c>CNS</c> and <c>Ds</c> stay.
    /// </summary>
    public static string Singular(string acronym) =>
        acronym.Length > 2 && acronym.EndsWith('s') && (char.IsUpper(acronym[^2]) || char.IsDigit(acronym[^2]))
            ? acronym[..^1]
            : acronym;
}
