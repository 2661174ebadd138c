using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>
/// Carries out the references of a cell and of the files that it loads, in the order in which they stand.
/// </summary>
internal sealed class CellReferences(ReferenceResolver resolver, LoadedFiles files)
{
    /// <param name="report">Told what takes time, one line each.</param>
    /// <exception cref="ReferenceException">A reference could not be had; those before it were.</exception>
    public async Task<IReadOnlyList<ResolvedReferences>> ResolveAsync(
        CellSource source,
        Action<string> report,
        CancellationToken cancel
    )
    {
        List<ResolvedReferences> resolved = [];
        foreach (var directive in Directives(source))
        {
            var file = Path.IsPathRooted(directive.Path) ? directive.Path : null;
            switch (directive.Kind)
            {
                case "#i":
                    resolver.AddSource(directive.Argument);
                    break;
                case "#r":
                    resolved.Add(await resolver.ResolveAsync(directive.Argument, file, report, cancel));
                    break;
                default:
                    break;
            }
        }
        return resolved;
    }

    /// <summary>Those of a cell and of the files that it loads, in the order in which they stand.</summary>
    public IEnumerable<CellDirective> Directives(CellSource source) => InOrder(source, []);

    /// <summary>
    /// What the loaded files use, for the cell and later ones: the compiler keeps usings to the file that they stand
    /// in, and a shared preamble would import nothing. Aliases stay in their file.
    /// </summary>
    public IReadOnlyCollection<string> LoadedUsings(CellSource source) =>
        [
            .. Loaded(source, [])
                .SelectMany(file => file.Tree.GetCompilationUnitRoot().Usings)
                .Where(directive => directive.Alias is null)
                .Select(directive => directive.NamespaceOrType.ToString())
                .Distinct(),
        ];

    private IEnumerable<CellDirective> InOrder(CellSource source, IReadOnlyCollection<string> seen)
    {
        foreach (var directive in source.Directives)
        {
            if (directive.Kind != "#load")
            {
                yield return directive;
            }
            else if (Open(directive, seen) is var (file, inner))
            {
                foreach (var further in InOrder(inner, [.. seen, file]))
                {
                    yield return further;
                }
            }
        }
    }

    private IEnumerable<CellSource> Loaded(CellSource source, IReadOnlyCollection<string> seen)
    {
        foreach (var directive in source.Directives.Where(directive => directive.Kind == "#load"))
        {
            if (Open(directive, seen) is var (file, inner))
            {
                yield return inner;
                foreach (var further in Loaded(inner, [.. seen, file]))
                {
                    yield return further;
                }
            }
        }
    }

    /// <param name="seen">Files on the way here: one that loads itself is left to the compiler, which says so.</param>
    private (string File, CellSource Source)? Open(CellDirective load, IReadOnlyCollection<string> seen) =>
        files.ResolveReference(load.Argument, load.Path) is { } file && !seen.Contains(file)
            ? (file, CellSource.Read(File.ReadAllText(file), file))
            : null;
}
