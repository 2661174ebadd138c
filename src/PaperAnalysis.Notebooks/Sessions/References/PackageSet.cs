using System.Xml.Linq;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>
/// The packages that a session asked for, restored together by the SDK from the user's configured sources, so that they
/// agree on the versions of what they share. A set that was restored before is read from the user's cache.
/// </summary>
/// <param name="workingDirectory">Its NuGet configuration, and that of the folders above it, says where packages come
/// from.</param>
/// <param name="cache">Where restored sets are kept; by default in the user's data folder.</param>
internal sealed class PackageSet(string workingDirectory, string? cache = null)
{
    private readonly SortedDictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>A further place to look for packages, beside the configured ones.</summary>
    public void AddSource(string source) => _sources.Add(source);

    /// <exception cref="ReferenceException">The package could not be restored; the set is as it was.</exception>
    public ResolvedReferences Add(ReferenceRequest.Package package, Action<string> report, CancellationToken cancel)
    {
        var before = _versions.GetValueOrDefault(package.Name);
        _versions[package.Name] = package.Version;
        try
        {
            return Restore(package, report, cancel);
        }
        catch
        {
            _versions.Remove(package.Name);
            if (before is not null)
            {
                _versions[package.Name] = before;
            }
            throw;
        }
    }

    private ResolvedReferences Restore(
        ReferenceRequest.Package package,
        Action<string> report,
        CancellationToken cancel
    )
    {
        var project = Project();
        var folder = Path.Combine(cache ?? UsersCache(), TextHash.Start(project, digits: 16));
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        var floating = _versions.Values.Any(version => version.Contains('*', StringComparison.Ordinal));
        if (!floating && RestoredPackages.Read(assets) is { } known)
        {
            return known;
        }
        var asked = $"{package.Name} {(package.Version == "*" ? "" : package.Version)}".TrimEnd();
        report($"Restoring {asked} …");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "packages.csproj");
        File.WriteAllText(file, project);
        var (exitCode, output) = SdkCommand.Run(["restore", file, "-v", "q", "-nodeReuse:false"], folder, cancel);
        if (exitCode != 0 || RestoredPackages.Read(assets) is not { } restored)
        {
            throw new ReferenceException(
                $"The package {asked} could not be restored from the configured NuGet sources:\n"
                    + $"{SdkCommand.Errors(output).Replace(file, "packages.csproj", StringComparison.Ordinal)}\n"
                    + "Check its name and version; `dotnet nuget list source` shows the sources, `#i \"nuget: SOURCE\"` adds one."
            );
        }
        report($"Restored {asked}: {restored.Assemblies.Count} assemblies.");
        return restored;
    }

    private static string UsersCache() =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create
            ),
            "PaperAnalysis",
            "packages"
        );

    private string Project() =>
        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
                new XElement("RuntimeIdentifier", "$(NETCoreSdkRuntimeIdentifier)"),
                new XElement("SelfContained", "false"),
                new XElement("ManagePackageVersionsCentrally", "false"),
                new XElement("RestoreRootConfigDirectory", workingDirectory),
                new XElement("RestoreAdditionalProjectSources", string.Join(';', _sources))
            ),
            new XElement(
                "ItemGroup",
                new XElement("FrameworkReference", new XAttribute("Include", "Microsoft.AspNetCore.App")),
                _versions.Select(package => new XElement(
                    "PackageReference",
                    new XAttribute("Include", package.Key),
                    new XAttribute("Version", package.Value)
                ))
            )
        ).ToString();
}
