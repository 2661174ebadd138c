using System.IO.Enumeration;

namespace PaperAnalysis.Digests;

/// <summary>What a caller's path stands for.</summary>
/// <param name="Given">As the caller wrote it.</param>
/// <param name="Files">By path, ordinally; empty where there is none.</param>
/// <param name="Named">True for a file that the caller named itself, false for what was found in a folder or by a
/// pattern.</param>
/// <param name="Unread">What was found and is no file to read.</param>
internal sealed record SourceFiles(
    string Given,
    IReadOnlyList<SourceFile> Files,
    bool Named,
    IReadOnlyList<DigestWarning> Unread
)
{
    public static SourceFiles Of(string path, FileSystem system)
    {
        var slashed = Slashed(path);
        if (system.IsFile(path))
        {
            return new(path, [new SourceFile(slashed, RealPath(path, system))], Named: true, []);
        }
        if (system.IsFolder(path))
        {
            return Under(path, slashed, system);
        }
        return slashed.AsSpan().IndexOfAny('*', '?') >= 0
            ? Matching(path, slashed, system)
            : new(path, [], Named: true, []);
    }

    // What cannot be told now is told when the file is opened.
    private static string RealPath(string path, FileSystem system)
    {
        try
        {
            return system.RealPath(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }

    private static SourceFiles Under(string path, string folder, FileSystem system)
    {
        var walk = new FolderWalk(system, int.MaxValue);
        walk.Walk(folder);
        return new(path, Sorted(walk.Files), Named: false, [.. walk.Unread(folder), .. walk.Hidden(folder)]);
    }

    /// <summary>
    /// A pattern's folders hold <c>*</c> and <c>?</c> for part of a name, and <c>**</c> for any folders or none.
    /// </summary>
    private static SourceFiles Matching(string path, string pattern, FileSystem system)
    {
        var segments = pattern.Split('/');
        var literal = segments.TakeWhile(part => part.AsSpan().IndexOfAny('*', '?') < 0).ToArray();
        var root = literal.Length == 0 ? "." : string.Join('/', literal);
        root = root.Length == 0 ? "/" : root;
        if (!system.IsFolder(root))
        {
            return new(path, [], Named: false, []);
        }
        var skip =
            literal.Length == 0 ? 2
            : root.EndsWith('/') ? root.Length
            : root.Length + 1;
        var wanted = segments[literal.Length..];
        var walk = new FolderWalk(system, wanted.Contains("**") ? int.MaxValue : wanted.Length);
        walk.Walk(root);
        var matching = walk
            .Files.Where(file => Matches(wanted, file.Path[skip..].Split('/')))
            .Select(file => literal.Length == 0 ? file with { Path = file.Path[2..] } : file);
        return new(path, Sorted(matching), Named: false, [.. walk.Unread(root)]);
    }

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
        {
            return path.IsEmpty;
        }
        if (pattern[0] == "**")
        {
            return Matches(pattern[1..], path) || !path.IsEmpty && Matches(pattern, path[1..]);
        }
        return !path.IsEmpty
            && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false)
            && Matches(pattern[1..], path[1..]);
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private static SourceFile[] Sorted(IEnumerable<SourceFile> files) =>
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
