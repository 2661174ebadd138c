namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>What the text of a <c>#r</c> asks for: a closed set, matched by <c>switch</c>.</summary>
internal abstract record ReferenceRequest
{
    private ReferenceRequest() { }

    /// <param name="Version">As NuGet reads it: a version, a range or a floating version; <c>*</c> where none is
    /// given.</param>
    public sealed record Package(string Name, string Version) : ReferenceRequest;

    public sealed record Project(string Path) : ReferenceRequest;

    /// <param name="Path">A file's full path.</param>
    public sealed record Library(string Path) : ReferenceRequest;

    /// <summary>A project whose source is not here, but whose assembly came with this program.</summary>
    /// <param name="Path">The assembly's.</param>
    public sealed record Brought(string Path) : ReferenceRequest;

    /// <summary>An assembly of the framework, by its name.</summary>
    public sealed record Framework(string Path) : ReferenceRequest;

    private const string PackagePrefix = "nuget:";

    /// <param name="argument">The text between the quotes.</param>
    /// <param name="folders">Where relative paths are looked for, in this order.</param>
    /// <exception cref="ReferenceException">The text is none of these, or the file is not there.</exception>
    public static ReferenceRequest Read(string argument, params IEnumerable<string> folders)
    {
        if (argument.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return ReadPackage(argument, argument[PackagePrefix.Length..].Split(',', StringSplitOptions.TrimEntries));
        }
        string[] candidates = [.. folders.Select(folder => Path.GetFullPath(argument, folder)).Distinct()];
        if (candidates.FirstOrDefault(File.Exists) is { } file)
        {
            return IsProject(file) ? new Project(file) : new Library(file);
        }
        if (IsProject(argument) && HostAssemblies.FindOwn(Path.GetFileNameWithoutExtension(argument)) is { } own)
        {
            return new Brought(own);
        }
        return HostAssemblies.Find(argument) is { } assembly
            ? new Framework(assembly)
            : throw new ReferenceException(
                $"#r \"{argument}\": no such file in {string.Join(" or ", folders.Select(Shown).Distinct())}, and the framework has no "
                    + "assembly of that name. Expected a .dll, a project (.csproj), or \"nuget: Name, Version\"; a relative path "
                    + "starts at the notebook's folder."
            );
    }

    private static bool IsProject(string path) =>
        Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    private static Package ReadPackage(string argument, string[] parts) =>
        parts switch
        {
            [{ Length: > 0 } name] => new Package(name, "*"),
            [{ Length: > 0 } name, { Length: > 0 } version] => new Package(name, version),
            _ => throw new ReferenceException(
                $"#r \"{argument}\": expected \"nuget: Name\" or \"nuget: Name, Version\", as in \"nuget: MathNet.Numerics, 5.0.0\"."
            ),
        };

    private static string Shown(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } name
            ? $"the folder \"{name}\""
            : "the root folder";
}
