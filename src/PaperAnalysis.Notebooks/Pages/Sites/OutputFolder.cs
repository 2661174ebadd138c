using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// A folder of pages that is replaced as a whole. The new content is made in a hidden neighbour on the same file system
/// and takes the folder's place once it is finished: a run that fails or is killed leaves the previous content, and the
/// next run removes what it left.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string Marker = ".rendered";
    private const string MarkerText =
        "These pages were rendered from notebooks. The next render replaces this whole folder.\n";

    private readonly string _path;
    private readonly string _previous;
    private readonly FileStream _onlyOne;

    private OutputFolder(string path, FileStream onlyOne)
    {
        this._path = path;
        this._onlyOne = onlyOne;
        Unfinished = Neighbour(path, "new");
        _previous = Neighbour(path, "old");
    }

    /// <summary>Where the new content goes.</summary>
    public string Unfinished { get; }

    /// <summary>Takes the folder for one run. The folder itself may not exist yet.</summary>
    /// <exception cref="NotebookInputException">The folder holds something else, or another run has it.</exception>
    public static OutputFolder Open(string path)
    {
        // A link stays, and the folder that it leads to is replaced.
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (new DirectoryInfo(path) is { LinkTarget: not null } link)
        {
            path = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }

        if (Path.GetDirectoryName(path) is not { } parent)
        {
            throw Refused(path, "the root of a file system");
        }

        Directory.CreateDirectory(parent);
        var folder = new OutputFolder(path, Lock(path));
        try
        {
            folder.Recover();
            folder.RefuseForeignContent();
            Directory.CreateDirectory(folder.Unfinished);
            File.WriteAllText(Path.Combine(folder.Unfinished, Marker), MarkerText);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Puts the finished content in the folder's place.</summary>
    public void Complete()
    {
        if (!Directory.Exists(_path))
        {
            Directory.Move(Unfinished, _path);
        }
        else if (!FolderExchange.TryExchange(Unfinished, _path))
        {
            Directory.Move(_path, _previous);
            Directory.Move(Unfinished, _path);
        }
    }

    public void Dispose()
    {
        Remove(Unfinished);
        // Where the last move failed, the previous content waits for the next run to put it back.
        if (Directory.Exists(_path))
        {
            Remove(_previous);
        }

        _onlyOne.Dispose();
    }

    /// <summary>
    /// Undoes a killed run. It may have ended between the two moves: then the previous content waits beside.
    /// </summary>
    private void Recover()
    {
        if (!Directory.Exists(_path) && Directory.Exists(_previous))
        {
            Directory.Move(_previous, _path);
        }

        Remove(_previous);
        Remove(Unfinished);
    }

    private void RefuseForeignContent()
    {
        if (File.Exists(_path))
        {
            throw Refused(_path, "a file");
        }

        if (
            Directory.Exists(_path)
            && !File.Exists(Path.Combine(_path, Marker))
            && Directory.EnumerateFileSystemEntries(_path).Any()
        )
        {
            throw Refused(_path, "a folder with other content");
        }
    }

    private static NotebookInputException Refused(string path, string found) =>
        new(
            $"{path}: found {found}, expected a folder that is new, empty or rendered before, since all of it is replaced. Choose another folder with --out."
        );

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(
                Neighbour(path, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException e)
        {
            throw new NotebookInputException(
                $"{path}: found another run that renders to this folder, expected none ({e.Message}). Wait for it, or choose another folder with --out.",
                e
            );
        }
    }

    private static string Neighbour(string path, string kind) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{kind}");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
