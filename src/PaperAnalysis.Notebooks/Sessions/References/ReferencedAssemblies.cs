using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>
/// The assemblies that a session references, one for each simple name: the first one wins, so that a type that is
/// referenced twice stays one type. They are loaded when code first needs them, apart from the host's own; the host's
/// assembly serves where it is the very same build, and always for what both sides exchange (the formatters).
/// </summary>
internal sealed class ReferencedAssemblies
{
    private static readonly string[] Exchanged = ["Microsoft.DotNet.Interactive.Formatting"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly LoadContext _context;

    public ReferencedAssemblies() => _context = new LoadContext(this);

    /// <returns>References for the compiler to those assemblies that are new.</returns>
    public ImmutableArray<MetadataReference> Add(ResolvedReferences resolved)
    {
        var added = ImmutableArray.CreateBuilder<MetadataReference>();
        lock (_gate)
        {
            foreach (var path in resolved.NativeLibraries)
            {
                _native.TryAdd(Path.GetFileName(path), path);
            }
            foreach (var path in resolved.Assemblies)
            {
                var name = Path.GetFileNameWithoutExtension(path);
                if (HostAssemblies.Find(name) is null && !Exchanged.Contains(name) && _paths.TryAdd(name, path))
                {
                    added.Add(Reference(path));
                }
            }
        }
        return added.ToImmutable();
    }

    /// <summary>For the code of cells: the referenced assembly of that name, or null where the host's serves.</summary>
    public Assembly? Resolve(AssemblyName name)
    {
        string? path;
        lock (_gate)
        {
            path = _paths.GetValueOrDefault(name.Name!);
        }
        return path is null ? null : HostsOwn(name.Name!, path) ?? _context.LoadFromAssemblyPath(path);
    }

    private static PortableExecutableReference Reference(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return MetadataReference.CreateFromFile(
            path,
            documentation: File.Exists(documentation) ? new XmlFileDocumentation(documentation) : null
        );
    }

    private static Assembly? HostsOwn(string name, string path) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(loaded =>
            string.Equals(loaded.GetName().Name, name, StringComparison.OrdinalIgnoreCase)
            && loaded.ManifestModule.ModuleVersionId == VersionId(path)
        );

    private static Guid VersionId(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private sealed class LoadContext(ReferencedAssemblies owner) : AssemblyLoadContext("references")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => owner.Resolve(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName)
        {
            string? path;
            lock (owner._gate)
            {
                path = new[]
                {
                    unmanagedDllName,
                    $"lib{unmanagedDllName}.so",
                    $"{unmanagedDllName}.so",
                    $"{unmanagedDllName}.dll",
                    $"lib{unmanagedDllName}.dylib",
                }
                    .Select(name => owner._native.GetValueOrDefault(name))
                    .FirstOrDefault(found => found is not null);
            }
            return path is null ? 0 : LoadUnmanagedDllFromPath(path);
        }
    }
}
