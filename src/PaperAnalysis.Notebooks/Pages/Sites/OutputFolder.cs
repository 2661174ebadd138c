using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// A folder of pages that is replaced as a whole. The new content is made in a hidden neighbour on the same file system
/// and takes the folder's place once it is finished: a run that fails or is killed leaves the previous content, and the
/// next run removes what it left. Nothing is replaced or removed that <see cref="RenderedFiles"/> does not know.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _path;
    private readonly string _previous;
    private readonly RunLock _onlyOne;

    /// <summary>The neighbours are known to be ours.</summary>
    private bool _ours;

    private OutputFolder(string path, RunLock onlyOne)
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

        FileChange.CreateFolder(parent);
        var folder = new OutputFolder(path, Lock(path));
        try
        {
            folder.Recover();
            folder.RefuseForeignContent();
            FileChange.CreateFolder(folder.Unfinished);
            RenderedFiles.Mark(folder.Unfinished);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Puts the finished content in the folder's place.</summary>
    /// <exception cref="NotebookInputException">The folder got other content since it was opened.</exception>
    public void Complete()
    {
        RefuseForeignContent();
        RenderedFiles.List(Unfinished);
        if (!Directory.Exists(_path))
        {
            FileChange.RenameFolder(Unfinished, _path);
        }
        else if (!FileChange.TryExchange(Unfinished, _path))
        {
            FileChange.RenameFolder(_path, _previous);
            FileChange.RenameFolder(Unfinished, _path);
        }
    }

    public void Dispose()
    {
        try
        {
            if (_ours)
            {
                RenderedFiles.Remove(Unfinished);
                // Where the last move failed, the previous content waits for the next run to put it back.
                if (Directory.Exists(_path))
                {
                    RenderedFiles.Remove(_previous);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The pages are there, or what went wrong is told; the next run removes what is left.
        }
        finally
        {
            _onlyOne.Dispose();
        }
    }

    /// <summary>
    /// Undoes a killed run. It may have ended between the two moves: then the previous content waits beside.
    /// </summary>
    private void Recover()
    {
        foreach (var neighbour in new[] { _previous, Unfinished })
        {
            if (File.Exists(neighbour) || Directory.Exists(neighbour) && !RenderedFiles.IsOurs(neighbour))
            {
                throw new NotebookInputException(
                    $"{neighbour}: found something that render did not make, expected nothing: the next pages are made under this name. Move it elsewhere, or choose another folder with --out."
                );
            }
        }

        if (!Directory.Exists(_path) && Directory.Exists(_previous))
        {
            FileChange.RenameFolder(_previous, _path);
        }

        RenderedFiles.Remove(_previous);
        RenderedFiles.Remove(Unfinished);
        _ours = true;
    }

    private void RefuseForeignContent()
    {
        if (File.Exists(_path))
        {
            throw Refused(_path, "a file");
        }

        if (!Directory.Exists(_path))
        {
            return;
        }

        if (!RenderedFiles.IsOurs(_path))
        {
            throw Refused(_path, "a folder with other content");
        }

        if (Directory.EnumerateFileSystemEntries(_path).Any() && RenderedFiles.Foreign(_path) is { } foreign)
        {
            throw new NotebookInputException(
                $"{_path}: found files that render did not write ({foreign}), expected only its own pages, since all of the folder is replaced. Move them elsewhere, or choose another folder with --out."
            );
        }
    }

    private static NotebookInputException Refused(string path, string found) =>
        new(
            $"{path}: found {found}, expected a folder that is new, empty or rendered before, since all of it is replaced. Choose another folder with --out."
        );

    private static RunLock Lock(string path) =>
        RunLock.TryTake(Neighbour(path, "lock"))
        ?? throw new NotebookInputException(
            $"{path}: found another run that renders to this folder, expected none. Wait for it, or choose another folder with --out."
        );

    private static string Neighbour(string path, string kind) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{kind}");
}
