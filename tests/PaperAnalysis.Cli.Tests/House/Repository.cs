using System.Runtime.CompilerServices;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    /// <summary>The files below a folder of the repository that are not built, by path from the root.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
                .Order(StringComparer.Ordinal),
        ];

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>The lines of a document outside its examples.</summary>
    public static IEnumerable<string> Prose(string file)
    {
        var isExample = false;
        foreach (var line in Lines(file))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isExample ^= isFence;
            if (!isExample && !isFence)
            {
                yield return line;
            }
        }
    }

    /// <summary>The rows of the table below a heading of a document, without its head.</summary>
    public static IReadOnlyList<string[]> Table(string file, string heading) =>
        [
            .. Lines(file)
                .SkipWhile(line => line != heading)
                .SkipWhile(line => !line.StartsWith('|'))
                .TakeWhile(line => line.StartsWith('|'))
                .Skip(2)
                .Select(Cells),
        ];

    /// <summary>The rows of all tables of a document that begin in a certain way.</summary>
    public static IReadOnlyList<string[]> Rows(string file, string start) =>
        [.. Prose(file).Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(Cells)];

    private static string[] Cells(string row) => row.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);

    /// <summary>Fails with all that was found, each on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var all = string.Join('\n', problems);
        Assert.True(all == "", all);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
