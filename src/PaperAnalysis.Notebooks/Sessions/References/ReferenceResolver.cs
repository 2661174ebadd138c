namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>Carries out <c>#r</c> and <c>#i</c>: from the text of a directive to files on disk.</summary>
/// <param name="workingDirectory">Where relative paths start, after the folder of the file that asks.</param>
/// <param name="cache">Where restored packages' projects are kept; by default in the user's data folder.</param>
internal sealed class ReferenceResolver(string workingDirectory, string? cache = null)
{
    private readonly PackageSet _packages = new(workingDirectory, cache);

    /// <param name="argument">The text between the quotes: a path, or <c>nuget: Name, Version</c>.</param>
    /// <param name="askingFile">The file that holds the directive, or null for a cell.</param>
    /// <param name="report">Told what takes time, one line each.</param>
    /// <exception cref="ReferenceException">There is no such thing, or it could not be built or restored.</exception>
    public ResolvedReferences Resolve(
        string argument,
        string? askingFile,
        Action<string> report,
        CancellationToken cancel
    )
    {
        string[] folders = askingFile is null
            ? [workingDirectory]
            : [Path.GetDirectoryName(askingFile)!, workingDirectory];
        return ReferenceRequest.Read(argument, folders) switch
        {
            ReferenceRequest.Package package => Noted(package, _packages.Add(package, report, cancel)),
            ReferenceRequest.Project project => ProjectOutput.Build(project.Path, report, cancel),
            ReferenceRequest.Library library => ResolvedReferences.WithNeighbours(library.Path),
            ReferenceRequest.Brought brought => ResolvedReferences.WithReferences(brought.Path, HostAssemblies.FindOwn),
            ReferenceRequest.Framework framework => ResolvedReferences.Of(framework.Path),
            var unknown => throw new InvalidOperationException($"A reference of kind {unknown}."),
        };
    }

    /// <summary>Says the version where the request left it open, so that it can be asked for the next time.</summary>
    private static ResolvedReferences Noted(ReferenceRequest.Package package, ResolvedReferences resolved) =>
        resolved.Versions.GetValueOrDefault(package.Name) is { } version && Short(version) != Short(package.Version)
            ? resolved with
            {
                Note = $"#r \"nuget: {package.Name}, {version}\"",
            }
            : resolved;

    /// <summary>1.0 and 1.0.0 are one version.</summary>
    private static string Short(string version)
    {
        while (version.EndsWith(".0", StringComparison.Ordinal))
        {
            version = version[..^2];
        }
        return version;
    }

    /// <summary>Carries out <c>#i "nuget: SOURCE"</c>.</summary>
    /// <exception cref="ReferenceException">The text names no source.</exception>
    public void AddSource(string argument)
    {
        const string Prefix = "nuget:";
        if (
            !argument.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || argument[Prefix.Length..].Trim() is not { Length: > 0 } source
        )
        {
            throw new ReferenceException($"#i \"{argument}\": expected \"nuget: SOURCE\", a folder or an address.");
        }
        _packages.AddSource(
            Directory.Exists(Path.GetFullPath(source, workingDirectory))
                ? Path.GetFullPath(source, workingDirectory)
                : source
        );
    }
}
