using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>Where <c>render</c> finds what its command line does not name.</summary>
internal static class RenderPaths
{
    private const string NotebookFolder = "notebooks";

    /// <summary>The notebooks that came with the program, for a folder that has none of its own.</summary>
    public static string Brought { get; } = Path.Combine(AppContext.BaseDirectory, NotebookFolder);

    /// <summary>The nearest folder from <paramref name="start"/> upwards that has notebooks, or null.</summary>
    public static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var notebooks = Path.Combine(folder.FullName, NotebookFolder);
            if (Directory.Exists(notebooks) && Directory.EnumerateFiles(notebooks, "*.ipynb").Any())
            {
                return folder.FullName;
            }
        }
        return null;
    }

    public static string Notebooks(string root) => Shown(Path.Combine(root, NotebookFolder));

    public static NotebookInputException NoNotebooks() =>
        new(
            $"{Environment.CurrentDirectory}: found no notebooks in a folder `{NotebookFolder}` here or above, expected some, or digests for the notebooks that come with this program. Name digests with --seeds, or the notebooks."
        );

    /// <summary>What messages call a notebook: its path, but for those that came with the program.</summary>
    public static string NameOf(string notebook) =>
        notebook.StartsWith(Brought, StringComparison.Ordinal) ? Path.GetRelativePath(Brought, notebook) : notebook;

    public static string Output(string? root) => Shown(Path.Combine(root ?? Environment.CurrentDirectory, "out"));

    public static string Changes(string? root) => Shown(Path.Combine(root ?? Environment.CurrentDirectory, "changes"));

    /// <summary>Folders that a committed output must not show: the repository's and the user's.</summary>
    public static IReadOnlyList<string> OfMachine(string notebook)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            FindRoot(folder) ?? folder,
            .. home.Length > 1 ? [home + Path.DirectorySeparatorChar] : Array.Empty<string>(),
        ];
    }

    /// <summary>The shorter way to write a path for a person who stands in the current folder.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("../../..", StringComparison.Ordinal) ? path : relative;
    }
}
