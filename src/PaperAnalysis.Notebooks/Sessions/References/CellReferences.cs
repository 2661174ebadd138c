using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>Follows the files that a cell loads, and carries out its references and theirs.</summary>
internal sealed class CellReferences(ReferenceResolver resolver, LoadedFiles files)
{
    private const int DeepestLoad = 100;

    /// <summary>Reads a cell together with the files that it loads, each of them once.</summary>
    /// <exception cref="ReferenceException">A file cannot be read, or files load each other without an end.</exception>
    public LoadedCell Follow(CellSource source)
    {
        var directives = new List<CellDirective>();
        var usings = new List<string>();
        Follow(source, directives, usings, [], depth: 0);
        return new LoadedCell(directives, [.. usings.Distinct()]);
    }

    /// <summary>Carries out references, in the order in which they stand.</summary>
    /// <param name="report">Told what takes time, one line each.</param>
    /// <exception cref="ReferenceException">A reference could not be had; those before it were.</exception>
    public IReadOnlyList<ResolvedReferences> Resolve(
        IEnumerable<CellDirective> directives,
        Action<string> report,
        CancellationToken cancel
    )
    {
        List<ResolvedReferences> resolved = [];
        foreach (var directive in directives)
        {
            var file = Path.IsPathRooted(directive.Path) ? directive.Path : null;
            switch (directive.Kind)
            {
                case "#i":
                    resolver.AddSource(directive.Argument);
                    break;
                case "#r":
                    resolved.Add(resolver.Resolve(directive.Argument, file, report, cancel));
                    break;
                default:
                    break;
            }
        }
        return resolved;
    }

    /// <param name="seen">Files that were read, which the compiler takes once, too.</param>
    private void Follow(
        CellSource source,
        List<CellDirective> directives,
        List<string> usings,
        HashSet<string> seen,
        int depth
    )
    {
        foreach (var directive in source.Directives)
        {
            if (directive.Kind != "#load")
            {
                directives.Add(directive);
            }
            else if (files.ResolveReference(directive.Argument, directive.Path) is { } file && seen.Add(file))
            {
                if (depth == DeepestLoad)
                {
                    throw new ReferenceException(
                        $"#load \"{directive.Argument}\": found files that load each other more than {DeepestLoad} deep, expected fewer. Load them from the cell, one after the other."
                    );
                }
                var inner = Open(file, directive.Argument);
                usings.AddRange(
                    inner
                        .Tree.GetCompilationUnitRoot()
                        .Usings.Where(used => used.Alias is null)
                        .Select(used => used.NamespaceOrType.ToString())
                );
                Follow(inner, directives, usings, seen, depth + 1);
            }
        }
    }

    private static CellSource Open(string file, string argument)
    {
        try
        {
            var text = File.ReadAllText(file);
            return CodeDepth.Refusal(text) is { } refusal
                ? throw new ReferenceException($"#load \"{argument}\": {refusal}")
                : CellSource.Read(text, file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ReferenceException($"#load \"{argument}\": the file cannot be read: {unreadable.Message}");
        }
    }
}
