using Microsoft.AspNetCore.Html;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>The assemblies that the running framework brings, among those that the host can load.</summary>
internal static class PlatformAssemblies
{
    private static readonly string?[] Folders =
    [
        Path.GetDirectoryName(typeof(object).Assembly.Location),
        Path.GetDirectoryName(typeof(IHtmlContent).Assembly.Location),
    ];

    /// <param name="name">With or without <c>.dll</c>.</param>
    /// <returns>The assembly's path, or null.</returns>
    public static string? Find(string name) =>
        FrameworkReferences.HostFiles.GetValueOrDefault(
            name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name
        )
            is { } path
        && Folders.Contains(Path.GetDirectoryName(path))
            ? path
            : null;
}
