using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Finds notebooks.</summary>
internal static class NotebookFiles
{
    /// <summary>The given files, and the notebooks of the given folders in ordinal order of their names.</summary>
    /// <exception cref="NotebookInputException">A path leads nowhere, or a folder holds no notebook.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Expand).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new NotebookInputException(
                $"{path}: found nothing there, expected a notebook or a folder of notebooks. Check the path."
            );
        }

        var found = Directory.GetFiles(path, "*.ipynb").Order(StringComparer.Ordinal).ToList();
        return found.Count > 0
            ? found
            : throw new NotebookInputException(
                $"{path}: found a folder without notebooks, expected files that end in .ipynb. Name the notebooks themselves, or another folder."
            );
    }
}
