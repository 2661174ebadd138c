using PaperAnalysis.Storage;

namespace PaperAnalysis.Digests;

/// <summary>What reading asks of the file system. Tests put one in its place that fails.</summary>
internal class FileSystem
{
    // As the system itself allows.
    private const int MostLinks = 40;

    public static FileSystem Default { get; } = new();

    public virtual bool IsFile(string path) => File.Exists(path) || UndecodedPath.Exists(path);

    public virtual bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>What lies in a folder, not below; by name, ordinally.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public virtual IReadOnlyList<FolderEntry> Entries(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFileSystemInfos(
                    "*",
                    new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }
                )
                .Select(Entry)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public virtual Stream Open(string file) =>
        !File.Exists(file) && UndecodedPath.Open(file) is { } handle
            ? new FileStream(handle, FileAccess.Read, bufferSize: 0)
            : new FileStream(file, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });

    /// <summary>The path without links, <c>.</c> and <c>..</c>.</summary>
    /// <exception cref="IOException">Something on the way cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something on the way may not be read.</exception>
    public virtual string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        var real = root;
        var rest = new Stack<string>(Parts(full[root.Length..]));
        for (var links = 0; rest.TryPop(out var part); )
        {
            if (part is "." or "..")
            {
                real = part == "." ? real : Path.GetDirectoryName(real) ?? root;
                continue;
            }
            var next = Path.Join(real, part);
            if (new FileInfo(next).LinkTarget is not { } target || ++links > MostLinks)
            {
                real = next;
                continue;
            }
            real = Path.IsPathRooted(target) ? root : real;
            foreach (var further in Parts(target))
            {
                rest.Push(further);
            }
        }
        return real;
    }

    // The last first, as a stack takes them.
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();

    // A file whose name is not UTF-8 has no attributes that could be read, which shows as all of them.
    private static bool IsHidden(FileSystemInfo info) =>
        (int)info.Attributes == -1
            ? info.Name.StartsWith('.')
            : (info.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != 0;

    private static FolderEntry Entry(FileSystemInfo info)
    {
        var isLink = info.LinkTarget is not null;
        var isFolder = isLink ? Directory.Exists(info.FullName) : info is DirectoryInfo;
        return new FolderEntry(
            info.Name,
            IsHidden(info),
            isLink,
            isFolder,
            isFolder || FileKind.IsOrdinary(info.FullName) || UndecodedPath.Exists(info.FullName)
        );
    }
}
