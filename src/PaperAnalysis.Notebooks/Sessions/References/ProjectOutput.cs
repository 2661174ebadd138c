namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>A project's assembly, built only when one of its inputs is newer.</summary>
internal static class ProjectOutput
{
    private static readonly string[] SharedInputs =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "global.json",
    ];

    /// <param name="project">The project file's full path.</param>
    /// <exception cref="ReferenceException">The build failed; the message holds its errors.</exception>
    public static ResolvedReferences Build(string project, Action<string> report, CancellationToken cancel)
    {
        if (UpToDate(project) is { } ready)
        {
            return ready;
        }
        var name = Path.GetFileName(project);
        report($"Building {name} …");
        var (exitCode, output) = SdkCommand.Run(
            ["build", project, "-nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            Path.GetDirectoryName(project)!,
            cancel
        );
        if (exitCode != 0)
        {
            throw new ReferenceException($"{name} does not build:\n{SdkCommand.Errors(output)}");
        }
        return Built(project)
            ?? throw new ReferenceException(
                $"{name} was built, but its output was not found. Expected a project that builds one assembly into bin/."
            );
    }

    private static ResolvedReferences? UpToDate(string project)
    {
        var built = Built(project);
        return built is not null && File.GetLastWriteTimeUtc(built.Assemblies[0]) >= NewestInput(project)
            ? built
            : null;
    }

    /// <summary>The newest build of any configuration, as the build itself lists its files.</summary>
    private static ResolvedReferences? Built(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var assembly = Existing(Path.Combine(folder, "obj"), $"{Path.GetFileName(project)}.FileListAbsolute.txt")
            .Select(Assembly)
            .OfType<string>()
            // An incremental build rewrites its assembly and not the list of its files.
            .MaxBy(File.GetLastWriteTimeUtc);
        if (
            assembly is null
            || RestoredPackages.Read(Path.Combine(folder, "obj", "project.assets.json")) is not { } packages
        )
        {
            return null;
        }
        // Referenced projects stand beside the assembly; packages of a library stay where they were restored.
        var beside = Directory.GetFiles(Path.GetDirectoryName(assembly)!, "*.dll").Order(StringComparer.Ordinal);
        return packages with { Assemblies = [.. beside.Prepend(assembly).Concat(packages.Assemblies).Distinct()] };
    }

    private static string? Assembly(string fileList)
    {
        string[] files = File.ReadAllLines(fileList);
        var intermediate = Path.GetDirectoryName(fileList)!;
        var names = files
            .Where(file =>
                file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetDirectoryName(file) == intermediate
            )
            .Select(Path.GetFileName)
            .ToHashSet(StringComparer.Ordinal);
        return files.FirstOrDefault(file =>
            names.Contains(Path.GetFileName(file)) && Path.GetDirectoryName(file) != intermediate && File.Exists(file)
        );
    }

    private static DateTime NewestInput(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var shared = Ancestors(folder).SelectMany(parent => SharedInputs.Select(name => Path.Combine(parent, name)));
        var referenced = System
            .Xml.Linq.XDocument.Load(project)
            .Descendants("ProjectReference")
            .Select(reference => (string?)reference.Attribute("Include"))
            .OfType<string>()
            .Select(path => Path.GetFullPath(path.Replace('\\', '/'), folder))
            .Where(File.Exists);
        return Sources(folder)
            .Append(project)
            .Concat(shared.Where(File.Exists))
            .Select(File.GetLastWriteTimeUtc)
            .Concat(referenced.Select(NewestInput))
            .Max();
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(child => Path.GetFileName(child) is not ("bin" or "obj" or "node_modules"))
            .SelectMany(Sources)
            .Concat(Directory.EnumerateFiles(folder, "*.cs"));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    private static IEnumerable<string> Existing(string folder, string name) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories) : [];
}
