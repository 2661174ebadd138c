using System.IO.Enumeration;

namespace PaperAnalysis.Digests;

/// <summary>What a caller's path stands for.</summary>
/// <param name="Given">As the caller wrote it.</param>
/// <param name="Files">With <c>/</c> between folders, sorted ordinally; empty where there is none.</param>
/// <param name="Named">True for a file that the caller named itself, false for what was found in a folder or by a
/// pattern.</param>
internal sealed record SourceFiles(string Given, IReadOnlyList<string> Files, bool Named)
{
    public static SourceFiles Of(string path)
    {
        var slashed = Slashed(path);
        if (File.Exists(path))
        {
            return new(path, [slashed], Named: true);
        }
        if (Directory.Exists(path))
        {
            return new(path, Sorted(Under(slashed)), Named: false);
        }
        return slashed.AsSpan().IndexOfAny('*', '?') >= 0
            ? new(path, Sorted(Matching(slashed)), Named: false)
            : new(path, [], Named: true);
    }

    private static IEnumerable<string> Under(string folder) =>
        Directory
            .EnumerateFiles(
                folder,
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
                }
            )
            .Select(Slashed);

    /// <summary>
    /// A pattern's folders hold <c>*</c> and <c>?</c> for part of a name, and <c>**</c> for any folders or none.
    /// </summary>
    private static IEnumerable<string> Matching(string pattern)
    {
        var segments = pattern.Split('/');
        var literal = segments.TakeWhile(part => part.AsSpan().IndexOfAny('*', '?') < 0).ToArray();
        var root = literal.Length == 0 ? "." : string.Join('/', literal);
        root = root.Length == 0 ? "/" : root;
        if (!Directory.Exists(root))
        {
            return [];
        }
        var skip =
            literal.Length == 0 ? 2
            : root.EndsWith('/') ? root.Length
            : root.Length + 1;
        var wanted = segments[literal.Length..];
        return Under(root)
            .Where(file => Matches(wanted, file[skip..].Split('/')))
            .Select(file => literal.Length == 0 ? file[2..] : file);
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

    private static string[] Sorted(IEnumerable<string> files) => [.. files.Order(StringComparer.Ordinal)];
}
