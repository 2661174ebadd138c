using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>Short, unique names for digest files.</summary>
internal static partial class DigestNames
{
    /// <param name="files">Paths with <c>/</c> between folders.</param>
    /// <returns>One name for each file: its stem; where several files share it, with as many of its folders as tell them apart.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> files)
    {
        var parts = files.Select(Parts).ToList();
        var depths = new int[files.Count];
        while (true)
        {
            var clashes = Enumerable
                .Range(0, files.Count)
                .GroupBy(i => Name(parts[i], depths[i]), StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group)
                .Where(i => depths[i] + 1 < parts[i].Length)
                .ToList();
            if (clashes.Count == 0)
            {
                break;
            }
            clashes.ForEach(i => depths[i]++);
        }
        return Numbered([.. parts.Select((part, i) => Name(part, depths[i]))]);
    }

    public static string Stem(string fileName)
    {
        var dot = fileName.IndexOf('.', 1);
        return ContentHash().Replace(dot < 0 ? fileName : fileName[..dot], "");
    }

    private static string[] Parts(string file)
    {
        var parts = file.Split('/', StringSplitOptions.RemoveEmptyEntries);
        parts[^1] = Stem(parts[^1]);
        return parts;
    }

    private static string Name(string[] parts, int depth) =>
        string.Join('/', parts[^(depth + 1)..]);

    // Files that differ only in what a name leaves out (a.txt and a.csv): numbered in the order given.
    private static string[] Numbered(string[] names)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            var count = taken[name] = taken.GetValueOrDefault(name) + 1;
            names[i] = count == 1 ? name : $"{name}-{count}";
        }
        return names;
    }

    [GeneratedRegex("(?<=.)_[0-9a-f]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex ContentHash();
}
