using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>A command line of <c>render</c>, read.</summary>
/// <param name="Notebooks">Files and folders.</param>
/// <param name="Folder">Where the notebooks' cells run; null for the folder of each.</param>
/// <param name="Out">The folder for pages.</param>
internal sealed record RenderRequest(
    RenderJob Job,
    IReadOnlyList<string> Notebooks,
    string? Folder,
    string Out,
    IReadOnlyList<ParameterValue> Values
);
