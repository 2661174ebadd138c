namespace PaperAnalysis.Digests;

/// <summary>
/// The ordinary files below a folder: each real folder once, whatever links lead to it, and those of no link first.
/// </summary>
internal sealed class FolderWalk(FileSystem system, int deepest)
{
    private const int MostNamed = 5;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SourceFile> _files = [];
    private readonly List<DigestWarning> _unreadable = [];
    private readonly List<string> _hidden = [];
    private readonly List<string> _others = [];
    private readonly List<string> _above = [];

    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>Folders that cannot be read, links to folders above, and what is no file.</summary>
    public IEnumerable<DigestWarning> Unread(string folder) =>
        [
            .. _unreadable,
            .. Note(
                folder,
                _others,
                "entry that is no ordinary file",
                "entries that are no ordinary files",
                "digests",
                "leave them, or copy what they hold into a file"
            ),
            .. Note(
                folder,
                _above,
                "link to a folder above",
                "links to folders above",
                "files, folders, and links to others",
                "name the folder above to read it"
            ),
        ];

    public IEnumerable<DigestWarning> Hidden(string folder) =>
        Note(
            folder,
            _hidden,
            "hidden entry",
            "hidden entries",
            "digests whose names begin with no dot",
            "name them to read them"
        );

    /// <param name="folder">With <c>/</c> between folders; what lies in it is named after it.</param>
    public void Walk(string folder)
    {
        if (RealPath(folder) is not { } root)
        {
            return;
        }
        var links = new Queue<Place>();
        links.Enqueue(new Place(folder, root, 1));
        while (links.TryDequeue(out var link))
        {
            var folders = new Stack<Place>([link]);
            while (folders.TryPop(out var place))
            {
                if (_seen.Add(place.Real))
                {
                    List(place, root, folders, links);
                }
            }
        }
    }

    private string? RealPath(string path)
    {
        try
        {
            return system.RealPath(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            AddUnreadable(path, failure);
            return null;
        }
    }

    private void List(Place place, string root, Stack<Place> folders, Queue<Place> links)
    {
        try
        {
            foreach (var entry in system.Entries(place.Path))
            {
                Take(entry, place, root, folders, links);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            AddUnreadable(place.Path, failure);
        }
    }

    private void Take(FolderEntry entry, Place place, string root, Stack<Place> folders, Queue<Place> links)
    {
        var path = place.Path.EndsWith('/') ? place.Path + entry.Name : $"{place.Path}/{entry.Name}";
        if (entry.IsHidden)
        {
            _hidden.Add(path);
            return;
        }
        if (!entry.IsOrdinary)
        {
            _others.Add(path);
            return;
        }
        if ((entry.IsLink ? RealPath(path) : Path.Join(place.Real, entry.Name)) is not { } real)
        {
            return;
        }
        if (!entry.IsFolder)
        {
            _files.Add(new SourceFile(path, real));
        }
        else if (place.Depth >= deepest)
        {
            return;
        }
        else if (!entry.IsLink)
        {
            folders.Push(new Place(path, real, place.Depth + 1));
        }
        else if (root != real && Below(root, real))
        {
            _above.Add(path);
        }
        else
        {
            links.Enqueue(new Place(path, real, place.Depth + 1));
        }
    }

    private static bool Below(string path, string folder) =>
        path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private void AddUnreadable(string folder, Exception failure) =>
        _unreadable.Add(
            new DigestWarning(
                folder,
                null,
                $"a place that cannot be read ({failure.Message})",
                "files and folders that may be read",
                "check its permissions"
            )
        );

    private static IEnumerable<DigestWarning> Note(
        string folder,
        List<string> paths,
        string one,
        string many,
        string expected,
        string advice
    )
    {
        if (paths.Count > 0)
        {
            var sorted = paths
                .Order(StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(path => path[folder.Length..].TrimStart('/'));
            var more = paths.Count > MostNamed ? ", ..." : "";
            yield return new DigestWarning(
                folder,
                null,
                $"{paths.Count} {(paths.Count == 1 ? one : many)} ({string.Join(", ", sorted)}{more})",
                expected,
                advice
            );
        }
    }

    private readonly record struct Place(string Path, string Real, int Depth);
}
