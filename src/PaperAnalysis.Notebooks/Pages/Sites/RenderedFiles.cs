using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// What a folder of pages holds that <c>render</c> wrote itself: its marker lists the files. What is not listed belongs
/// to someone else.
/// </summary>
internal static class RenderedFiles
{
    private const string Marker = ".rendered";
    private const int ShownFiles = 5;

    private const string MarkerText =
        "These pages were rendered from notebooks. The next render replaces the files that are listed here.";

    // Before 0.2 the marker listed nothing.
    private static readonly string[] EarlierKinds = [".html", ".css", ".js"];

    /// <summary>Says that a folder is ours, before anything else is in it.</summary>
    public static void Mark(string folder) => Write(folder, []);

    /// <summary>Lists what is in a finished folder.</summary>
    public static void List(string folder) =>
        Write(folder, [.. Entries(folder).Where(entry => entry != Marker).Order(StringComparer.Ordinal)]);

    /// <summary>Whether <c>render</c> made the folder. It may have been killed before it put anything there.</summary>
    public static bool IsOurs(string folder) =>
        File.Exists(Path.Combine(folder, Marker)) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>The files, links and folders of a marked folder that are not of a render; at most a few are named.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Foreign(string folder)
    {
        var lines = File.ReadAllText(Path.Combine(folder, Marker)).TrimEnd('\n').Split('\n');
        var ours = lines.Skip(1).Append(Marker).ToHashSet(StringComparer.Ordinal);
        string[] foreign =
        [
            .. Entries(folder)
                .Where(entry =>
                    lines.Length > 1
                        ? !ours.Contains(entry)
                        : entry != Marker && !EarlierKinds.Contains(Path.GetExtension(entry))
                )
                .Order(StringComparer.Ordinal),
        ];
        return foreign.Length == 0
            ? null
            : string.Join(", ", foreign.Take(ShownFiles))
                + (
                    foreign.Length > ShownFiles
                        ? FormattableString.Invariant($" and {foreign.Length - ShownFiles} more")
                        : ""
                );
    }

    /// <summary>Removes a folder that is ours; the marker goes last, so that a killed removal is seen as ours.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var entry in FileChange.List(folder).Where(e => e.Name != Marker))
        {
            FileChange.Delete(entry);
        }

        FileChange.DeleteFolder(folder);
    }

    private static void Write(string folder, IEnumerable<string> files) =>
        FileChange.WriteText(Path.Combine(folder, Marker), string.Join('\n', files.Prepend(MarkerText)) + "\n");

    /// <summary>Relative paths with <c>/</c>: files, links, which are not followed, and folders with nothing in them.</summary>
    private static IEnumerable<string> Entries(string folder)
    {
        return Below(new DirectoryInfo(folder))
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'));

        static IEnumerable<string> Below(DirectoryInfo at) =>
            at.EnumerateFileSystemInfos()
                .SelectMany(entry =>
                    entry is DirectoryInfo { LinkTarget: null } inner && Below(inner).ToArray() is { Length: > 0 } files
                        ? files
                        : [entry.FullName]
                );
    }
}
