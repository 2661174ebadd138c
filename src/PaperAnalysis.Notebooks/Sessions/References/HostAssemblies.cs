using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>What the host process itself can load: the running framework's assemblies, and its own.</summary>
internal static class HostAssemblies
{
    private static readonly string CoreFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string?[] Folders =
    [
        CoreFolder,
        Path.GetDirectoryName(typeof(IHtmlContent).Assembly.Location),
    ];

    /// <summary>Their paths, by simple name.</summary>
    public static ImmutableDictionary<string, string> Files { get; } = ReadFiles();

    public static bool IsFramework(string path) =>
        string.Equals(Path.GetDirectoryName(path), CoreFolder, StringComparison.Ordinal);

    /// <summary>An assembly that the framework, or that of web applications, brings.</summary>
    /// <param name="name">With or without <c>.dll</c>.</param>
    /// <returns>The assembly's path, or null.</returns>
    public static string? Find(string name) =>
        Files.GetValueOrDefault(name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name)
            is { } path
        && Folders.Contains(Path.GetDirectoryName(path))
            ? path
            : null;

    /// <summary>An assembly that came with this program, and not with the framework.</summary>
    /// <param name="name">Without <c>.dll</c>.</param>
    /// <returns>The assembly's path, or null.</returns>
    public static string? FindOwn(string name) =>
        Files.GetValueOrDefault(name) is { } path && !Folders.Contains(Path.GetDirectoryName(path)) ? path : null;

    private static ImmutableDictionary<string, string> ReadFiles()
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
