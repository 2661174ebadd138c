using System.Text.Json;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>
/// Reads <c>project.assets.json</c>, in which a restore writes the packages of a project and where they are.
/// </summary>
internal static class RestoredPackages
{
    /// <returns>
    /// The packages' files, or null where the file is missing or names a file that is gone: restore again.
    /// </returns>
    public static ResolvedReferences? Read(string assetsFile)
    {
        if (!File.Exists(assetsFile))
        {
            return null;
        }
        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var root = assets.RootElement;
        string[] folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        var libraries = root.GetProperty("libraries");
        List<string> assemblies = [];
        List<string> native = [];
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // A target with a runtime identifier ("net10.0/linux-x64") knows the native files and follows the plain one.
        foreach (var package in root.GetProperty("targets").EnumerateObject().Last().Value.EnumerateObject())
        {
            if (package.Value.GetProperty("type").GetString() != "package")
            {
                continue;
            }
            // "Name/1.2.3"
            var parts = package.Name.Split('/');
            versions[parts[0]] = parts[^1];
            var home = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            foreach (var (group, files) in new[] { ("runtime", assemblies), ("native", native) })
            {
                foreach (var file in Files(package.Value, group))
                {
                    var path = folders.Select(folder => Path.Combine(folder, home, file)).FirstOrDefault(File.Exists);
                    if (path is null)
                    {
                        return null;
                    }
                    files.Add(Path.GetFullPath(path));
                }
            }
        }
        return new ResolvedReferences(assemblies, native) { Versions = versions };
    }

    private static IEnumerable<string> Files(JsonElement package, string group) =>
        package.TryGetProperty(group, out var files)
            ? files.EnumerateObject().Select(file => file.Name).Where(name => Path.GetFileName(name) != "_._")
            : [];
}
