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
)
{
    /// <summary>
    /// The command that makes the same pages: the values for parameters as they were given, and the names of files, since a
    /// page tells nobody the folders of this machine.
    /// </summary>
    public string Command =>
        string.Join(
            ' ',
            ["paper-analysis render", .. Notebooks.Select(Named), .. Values.Select(value => value.Option)]
        );

    private static string Named(string path) => Path.IsPathRooted(path) ? Path.GetFileName(path) : path;
}
