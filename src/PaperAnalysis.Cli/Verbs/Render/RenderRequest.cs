using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>A command line of <c>render</c>, read.</summary>
/// <param name="Notebooks">Files and folders; where they are compared, the old and the new.</param>
/// <param name="Folder">Where the notebooks' cells run; null for the folder of each.</param>
/// <param name="Out">The folder for pages.</param>
internal sealed record RenderRequest(
    RenderJob Job,
    IReadOnlyList<string> Notebooks,
    string? Folder,
    string Out,
    IReadOnlyList<ParameterValue> Values
)
{
    /// <summary>Each page holds all that it needs.</summary>
    public bool SingleFile { get; init; }

    /// <summary>A PDF of each page stands beside it.</summary>
    public bool Pdf { get; init; }

    /// <summary>
    /// The command that makes the same pages: the values for parameters as they were given, and the names of files, since a
    /// page tells nobody the folders of this machine.
    /// </summary>
    public string Command =>
        string.Join(
            ' ',
            [
                Job == RenderJob.Compare ? "paper-analysis render --compare" : "paper-analysis render",
                .. Notebooks.Select(Named),
                .. Values.Select(value => value.Option),
                .. SingleFile ? ["--single-file"] : Array.Empty<string>(),
                .. Pdf ? ["--pdf"] : Array.Empty<string>(),
            ]
        );

    private static string Named(string path) => Path.IsPathRooted(path) ? Path.GetFileName(path) : path;
}
