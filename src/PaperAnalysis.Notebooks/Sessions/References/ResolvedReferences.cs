namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>Files that a request came to.</summary>
/// <param name="Assemblies">Managed assemblies: what was asked for first, then what it needs.</param>
/// <param name="NativeLibraries">Native libraries that the assemblies may load.</param>
internal sealed record ResolvedReferences(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries)
{
    public static ResolvedReferences Of(string assembly) => new([assembly], []);
}
