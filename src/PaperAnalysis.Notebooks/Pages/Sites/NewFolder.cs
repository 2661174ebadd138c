using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// A folder that is made whole or not at all: in a hidden neighbour, which then gets its name. What a killed run left is
/// replaced by the next.
/// </summary>
internal static class NewFolder
{
    /// <param name="path">Is new, or an empty folder.</param>
    /// <param name="files">Names from the folder, with slashes, and what the files hold.</param>
    /// <param name="empty">A folder in it that holds nothing.</param>
    /// <exception cref="NotebookInputException">There is something, or the folder is that of the call.</exception>
    public static void Write(string path, IReadOnlyList<(string Name, byte[] Content)> files, string empty)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Refuse(path);
        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.unfinished");
        try
        {
            Remove(unfinished);
            FileChange.CreateFolder(Path.Combine(unfinished, empty));
            foreach (var (name, content) in files)
            {
                var file = Path.Combine([unfinished, .. name.Split('/')]);
                FileChange.CreateFolder(Path.GetDirectoryName(file)!);
                using var open = FileChange.Open(file, FileMode.CreateNew);
                FileChange.Write(open, content);
                FileChange.Flush(open);
            }

            Remove(path);
            FileChange.RenameFolder(unfinished, path);
        }
        catch
        {
            Discard(unfinished);
            throw;
        }
    }

    private static void Refuse(string path)
    {
        var found =
            File.Exists(path) ? "a file"
            : Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).FirstOrDefault() is { } entry
                ? $"a folder that holds {Path.GetFileName(entry)}"
            : Path.GetDirectoryName(path) is null || IsAround(path, Environment.CurrentDirectory)
                ? "the folder of the call, or one around it"
            : null;
        if (found is not null)
        {
            throw new NotebookInputException(
                $"{path}: found {found}, expected a name that is new, or an empty folder: nothing is overwritten. Name another."
            );
        }
    }

    private static bool IsAround(string path, string current) =>
        (current + Path.DirectorySeparatorChar).StartsWith(
            path + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            FileChange.DeleteFolder(folder);
        }
    }

    // What went wrong before is what the user is told.
    private static void Discard(string unfinished)
    {
        try
        {
            Remove(unfinished);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next run replaces it.
        }
    }
}
