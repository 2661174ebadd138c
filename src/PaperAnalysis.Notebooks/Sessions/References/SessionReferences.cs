using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>What the cells of a session have referenced, and what of it later ones do not see yet.</summary>
/// <param name="folder">Where relative paths begin.</param>
/// <param name="files">The files that cells may load.</param>
internal sealed class SessionReferences(string folder, LoadedFiles files)
{
    private readonly ReferencedAssemblies _assemblies = new();
    private readonly CellReferences _cells = new(new ReferenceResolver(folder), files);

    /// <summary>References that cells brought since the last that compiled.</summary>
    public ImmutableArray<MetadataReference> Pending { get; private set; } = [];

    /// <inheritdoc cref="ReferencedAssemblies.Resolve"/>
    public Assembly? Resolve(AssemblyName name) => _assemblies.Resolve(name);

    /// <inheritdoc cref="CellReferences.Follow(CellSource)"/>
    public LoadedCell Follow(CellSource source) => _cells.Follow(source);

    /// <summary>Carries out the references of a cell, which are pending then, and says on its streams what takes time.</summary>
    /// <exception cref="ReferenceException">A reference could not be had.</exception>
    /// <exception cref="OperationCanceledException"/>
    public void Refer(LoadedCell cell, CellRun run, CancellationToken cancel)
    {
        var reported = false;
        var resolved = _cells.Resolve(
            cell.Directives,
            line =>
            {
                reported = true;
                run.Write("stderr", line + "\n");
            },
            cancel
        );
        foreach (var assemblies in resolved)
        {
            Pending = Pending.AddRange(_assemblies.Add(assemblies));
        }
        if (reported)
        {
            // What it took to get there is not the cell's output.
            run.Publish(new CellOutput.Clear(Wait: false));
        }
        foreach (var note in resolved.Select(assemblies => assemblies.Note).OfType<string>())
        {
            run.Write("stdout", note + "\n");
        }
    }

    /// <summary>Says that the compiler took them: later cells see them with what came before.</summary>
    public void Taken() => Pending = [];

    /// <summary>Takes back what the compiler could not read, for it would fail every cell that follows.</summary>
    public void Forget()
    {
        _assemblies.Forget(Pending);
        Pending = [];
    }
}
