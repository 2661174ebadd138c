using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>
/// The assemblies that a session references, one for each simple name: the first one wins, so that a type that is
/// referenced twice stays one type. They are loaded when code first needs them, apart from the host's own; the host's
/// assembly serves where it is the very same build, and always for what both sides exchange (the formatters). What an
/// assembly asks for and nobody referenced is looked for beside those that were.
/// </summary>
internal sealed class ReferencedAssemblies
{
    private static readonly string[] Exchanged = ["Microsoft.DotNet.Interactive.Formatting"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];
    private readonly LoadContext _context;

    public ReferencedAssemblies() => _context = new LoadContext(this);

    /// <returns>References for the compiler to those assemblies that are new.</returns>
    /// <exception cref="ReferenceException">
    /// What was asked for is no assembly; nothing was added. Other files that are none are left out.
    /// </exception>
    public ImmutableArray<MetadataReference> Add(ResolvedReferences resolved)
    {
        var added = ImmutableArray.CreateBuilder<MetadataReference>();
        lock (_gate)
        {
            foreach (var (i, path) in resolved.Assemblies.Index())
            {
                var file = Path.GetFileNameWithoutExtension(path);
                if (IsKnown(file))
                {
                    continue;
                }
                var assembly = i == 0 ? AssemblyFile.Read(path) : AssemblyFile.TryRead(path);
                if (assembly is not null && !IsKnown(assembly.Name))
                {
                    _paths.Add(assembly.Name, path);
                    added.Add(Reference(path));
                }
            }
            foreach (var path in resolved.NativeLibraries)
            {
                _native.TryAdd(Path.GetFileName(path), path);
            }
            if (resolved.Assemblies is [var asked, ..] && Path.GetDirectoryName(asked) is { } folder)
            {
                _folders.Remove(folder);
                _folders.Add(folder);
            }
        }
        return added.ToImmutable();
    }

    /// <summary>Takes back what the compiler could not read: a better file of that name may come.</summary>
    public void Forget(IEnumerable<MetadataReference> references)
    {
        lock (_gate)
        {
            var files = references
                .OfType<PortableExecutableReference>()
                .Select(reference => reference.FilePath)
                .ToList();
            foreach (var (name, path) in _paths.ToList())
            {
                if (files.Contains(path))
                {
                    _paths.Remove(name);
                }
            }
        }
    }

    /// <summary>For the code of cells: the referenced assembly of that name, or null where the host's serves.</summary>
    public Assembly? Resolve(AssemblyName name)
    {
        string? path;
        lock (_gate)
        {
            path = _paths.GetValueOrDefault(name.Name!);
        }
        return path is null ? null : Load(name.Name!, path);
    }

    private bool IsKnown(string name) =>
        HostAssemblies.Find(name) is not null || Exchanged.Contains(name) || _paths.ContainsKey(name);

    private Assembly Load(string name, string path) => HostsOwn(name, path) ?? _context.LoadFromAssemblyPath(path);

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
            && loaded.ManifestModule.ModuleVersionId == AssemblyFile.Read(path).Version
        );

    /// <summary>The latest reference first.</summary>
    private string? Beside(params IEnumerable<string> names)
    {
        lock (_gate)
        {
            return Enumerable
                .Reverse(_folders)
                .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
        }
    }

    private sealed class LoadContext(ReferencedAssemblies owner) : AssemblyLoadContext("references")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            return owner.Resolve(assemblyName) is { } referenced ? referenced
                : HostAssemblies.Find(name) is null && !Exchanged.Contains(name) && Beside(assemblyName) is { } path
                    ? owner.Load(name, path)
                : null;
        }

        private string? Beside(AssemblyName name) =>
            owner.Beside(Path.Combine(name.CultureName ?? "", name.Name + ".dll")) is { } path
            && AssemblyFile.TryRead(path) is not null
                ? path
                : null;

        protected override nint LoadUnmanagedDll(string unmanagedDllName)
        {
            string[] names =
            [
                unmanagedDllName,
                $"lib{unmanagedDllName}.so",
                $"{unmanagedDllName}.so",
                $"{unmanagedDllName}.dll",
                $"lib{unmanagedDllName}.dylib",
            ];
            string? path;
            lock (owner._gate)
            {
                path = names
                    .Select(name => owner._native.GetValueOrDefault(name))
                    .FirstOrDefault(found => found is not null);
            }
            path ??= owner.Beside(
                names.SelectMany(name =>
                    new[] { name, Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native", name) }
                )
            );
            return path is null ? 0 : LoadUnmanagedDllFromPath(path);
        }
    }
}
