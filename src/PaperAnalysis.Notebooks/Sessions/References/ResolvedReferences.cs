namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>Files that a request came to.</summary>
/// <param name="Assemblies">Managed assemblies: what was asked for first, then what it needs.</param>
/// <param name="NativeLibraries">Native libraries that the assemblies may load.</param>
internal sealed record ResolvedReferences(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries)
{
    /// <summary>Versions of packages, by name.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>What the cell shall say of it, where the request left something open.</summary>
    public string? Note { get; init; }

    public static ResolvedReferences Of(string assembly) => new([assembly], []);

    /// <summary>An assembly, then those that it needs and that lie beside it, each once.</summary>
    public static ResolvedReferences WithNeighbours(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly)!;
        return WithReferences(
            assembly,
            name => Path.Combine(folder, name + ".dll") is var beside && File.Exists(beside) ? beside : null
        );
    }

    /// <param name="find">The file of an assembly that is needed, or null where it is not to be brought.</param>
    public static ResolvedReferences WithReferences(string assembly, Func<string, string?> find)
    {
        List<string> found = [assembly];
        for (var i = 0; i < found.Count; i++)
        {
            var needed = AssemblyFile.TryRead(found[i])?.References ?? [];
            found.AddRange(needed.Select(find).OfType<string>().Except(found).ToArray());
        }
        return new ResolvedReferences(found, []);
    }
}
