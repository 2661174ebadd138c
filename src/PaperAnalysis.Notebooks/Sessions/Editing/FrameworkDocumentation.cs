using System.Collections.Concurrent;
using System.Text;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>
/// Documentation of the framework, which stands in the SDK's reference packs beside the runtime that is running.
/// Without an SDK there is none.
/// </summary>
internal static class FrameworkDocumentation
{
    private static readonly ConcurrentDictionary<string, string> Found = new(StringComparer.Ordinal);

    private static readonly Lazy<string[]> Files = new(() =>
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return Directory.Exists(packs)
            ?
            [
                .. Directory
                    .EnumerateFiles(packs, "*.xml", SearchOption.AllDirectories)
                    .OrderByDescending(file => file, StringComparer.Ordinal),
            ]
            : [];
    });

    /// <param name="id">Such as <c>M:System.Math.Abs(System.Int32)</c>.</param>
    public static string Find(string id) => Found.GetOrAdd(id, Search);

    private static string Search(string id)
    {
        var start = $"<member name=\"{id}\">";
        return InLikelyOrder(id).Select(file => Member(file, start)).FirstOrDefault(member => member is not null) ?? "";
    }

    /// <summary>
    /// The file named like the namespace first, then the one that holds the basic types, then the others.
    /// </summary>
    private static IEnumerable<string> InLikelyOrder(string id) =>
        Files.Value.OrderBy(file =>
            Path.GetFileNameWithoutExtension(file) switch
            {
                var name when id[2..].StartsWith(name + ".", StringComparison.Ordinal) => -name.Length,
                "System.Runtime" => 0,
                _ => 1,
            }
        );

    private static string? Member(string file, string start)
    {
        StringBuilder? member = null;
        foreach (var line in File.ReadLines(file))
        {
            if (member is null && line.Contains(start, StringComparison.Ordinal))
            {
                member = new StringBuilder();
            }
            if (member is not null)
            {
                member.AppendLine(line);
                if (line.Contains("</member>", StringComparison.Ordinal))
                {
                    return member.ToString();
                }
            }
        }
        return null;
    }
}
