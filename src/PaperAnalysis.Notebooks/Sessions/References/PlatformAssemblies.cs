namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>The assemblies that the running framework brings, by simple name.</summary>
internal static class PlatformAssemblies
{
    private static readonly Lazy<Dictionary<string, string>> Paths = new(() =>
    {
        var folders = new[] { typeof(object), typeof(Microsoft.AspNetCore.Html.IHtmlContent) }
            .Select(type => Path.GetDirectoryName(type.Assembly.Location)!)
            .ToHashSet(StringComparer.Ordinal);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => folders.Contains(Path.GetDirectoryName(path)!))
            .DistinctBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                path => Path.GetFileNameWithoutExtension(path),
                StringComparer.OrdinalIgnoreCase
            );
    });

    /// <param name="name">With or without <c>.dll</c>.</param>
    /// <returns>The assembly's path, or null.</returns>
    public static string? Find(string name) =>
        Paths.Value.GetValueOrDefault(
            name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name
        );
}
