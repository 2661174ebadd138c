using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>Short, unique names for digest files.</summary>
internal static partial class DigestNames
{
    /// <param name="files">Paths with <c>/</c> between folders.</param>
    /// <returns>
    /// One name for each file: its stem; where several files share it, with as many of its folders as tell them apart.
    /// </returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> files)
    {
        var parts = files.Select(Parts).ToList();
        // Files that differ only in what a stem leaves out (a.txt and a.csv) cannot be told apart by folders.
        var distinct = parts.DistinctBy(part => string.Join('/', part)).ToList();
        var depths = Depths(distinct);
        var names = distinct
            .Zip(depths)
            .ToDictionary(path => string.Join('/', path.First), Name, StringComparer.Ordinal);
        return Numbered([.. parts.Select(part => names[string.Join('/', part)])]);
    }

    /// <summary>How many of its folders each path's name needs.</summary>
    private static int[] Depths(List<string[]> paths)
    {
        var depths = new int[paths.Count];
        while (true)
        {
            var clashes = Enumerable
                .Range(0, paths.Count)
                .GroupBy(i => Name((paths[i], depths[i])), StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group)
                .Where(i => depths[i] + 1 < paths[i].Length)
                .ToList();
            if (clashes.Count == 0)
            {
                return depths;
            }
            clashes.ForEach(i => depths[i]++);
        }
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

    private static string Name((string[] Parts, int Depth) path) => string.Join('/', path.Parts[^(path.Depth + 1)..]);

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
