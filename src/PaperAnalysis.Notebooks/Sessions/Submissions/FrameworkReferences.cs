using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// The assemblies that every cell may use without asking: the framework's, and those that show values. Read once for
/// the whole process, because their metadata is the most expensive thing that a first cell needs.
/// </summary>
internal static class FrameworkReferences
{
    /// <summary>Assemblies beside the framework whose types appear in what a cell is given.</summary>
    private static readonly string[] Shared =
    [
        "Microsoft.AspNetCore.Html.Abstractions",
        "Microsoft.DotNet.Interactive.Formatting",
        "PaperAnalysis.Notebooks",
    ];

    private static readonly string CoreDirectory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>What the host process itself can load, by simple name.</summary>
    public static ImmutableDictionary<string, string> HostFiles { get; } = ReadHostFiles();

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. HostFiles
            .Where(file => IsFramework(file.Value) || Shared.Contains(file.Key))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
                IsFramework(file.Value)
                    ? MappedMetadata.Reference(file.Value)
                    : MetadataReference.CreateFromFile(file.Value)
            ),
    ];

    public static bool IsFramework(string path) =>
        string.Equals(Path.GetDirectoryName(path), CoreDirectory, StringComparison.Ordinal);

    private static ImmutableDictionary<string, string> ReadHostFiles()
    {
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        var files = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
        return files.ToImmutable();
    }
}
